"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bannersOf = bannersOf;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
const visit_model_1 = require("./visit-model");
function bannersOf(model, texts) {
    return [
        ...doubleBanner(model, texts),
        ...((0, visit_model_1.isIn)(model, 'arrived') ? arrivedBanners(model, texts) : otherBanners(model, texts)),
    ];
}
const doubleBanner = ({ possiblyDouble }, { kluis }) => possiblyDouble ? [{ style: 'warning', title: kluis.doubleTitle, lines: [kluis.double] }] : [];
const undoneBanner = (model, texts) => {
    const { undone } = model.visit;
    if (!undone)
        return [];
    const when = (0, dates_1.timeNear)(undone.at, model.now, model.locale);
    const line = texts.visit.by((0, visit_model_1.doerName)(model, undone.by, texts), when);
    return [{ style: 'warning', title: texts.visit.undoneTitle, lines: [line] }];
};
const untoldBanner = (model, texts) => {
    const { untold, host, status } = model.visit;
    if (untold === undefined || model.reader === 'desk')
        return [];
    const name = (0, visit_model_1.nameOf)(model, untold);
    const { untoldTitle, untold: says } = texts.visit;
    const what = status === 'arrived' ? 'fetch' : untold === host ? 'tell' : 'handOver';
    return [{ style: 'warning', title: untoldTitle(name), lines: [says[what]] }];
};
const awayBanner = ({ standIn, visit, reader, names, person }, { visit: texts }) => {
    if (!standIn)
        return [];
    const own = visit.host === person;
    const who = standIn.name === null ? null : (0, user_text_1.displayName)(standIn.name, 60);
    const host = (0, user_text_1.displayName)(names[visit.host] ?? '–', 60);
    const lines = [
        own ? texts.standsIn(who) : texts.standsInFor(who),
        ...(reader === 'desk' ? [] : [texts.orElse]),
    ];
    return [{ style: 'warning', title: own ? texts.youAway : texts.hostAway(host), lines }];
};
const hostBanner = ({ hostLines, reader, visit }) => {
    const [first, ...rest] = hostLines.map((line) => (0, user_text_1.displayName)(line, 300));
    return first === undefined || reader === 'desk' || visit.facts.kind === 'delivery'
        ? []
        : [{ style: 'emphasis', title: first, lines: rest }];
};
function otherBanners(model, texts) {
    const { visit } = texts;
    const time = (iso) => (0, dates_1.timeNear)(iso, model.now, model.locale);
    if ((0, visit_model_1.isIn)(model, 'expected'))
        return [
            ...undoneBanner(model, texts),
            ...untoldBanner(model, texts),
            ...awayBanner(model, texts),
            ...(model.reader === 'desk'
                ? []
                : [{ style: 'accent', title: visit.expectedTitle, lines: expectedLines(model, texts) }]),
        ];
    if ((0, visit_model_1.isIn)(model, 'collected')) {
        const { escort, askedAt } = model.visit;
        const asked = { style: 'warning', title: visit.stillHereTitle, lines: [visit.stillHere] };
        const by = visit.collectedBy((0, visit_model_1.nameOf)(model, escort.by));
        const who = escort.toldBy ? `${by} ${visit.toldBy((0, visit_model_1.doerName)(model, escort.toldBy, texts))}` : by;
        const lines = model.reader === 'desk' ? [who] : [who, visit.collected];
        const fetched = { style: 'good', title: visit.collectedTitle, lines };
        return askedAt === null || model.reader === 'desk' ? [fetched, ...hostBanner(model)] : [asked, fetched];
    }
    if ((0, visit_model_1.isIn)(model, 'left')) {
        const { left, swept } = model.visit;
        const alone = 'desk' in left.by && left.by.desk === contract_1.nightDesk;
        const said = alone ? visit.sweptAlone : swept ? visit.swept : visit.left;
        return [{ style: 'good', title: visit.leftTitle, lines: [said(time(left.at))] }];
    }
    if ((0, visit_model_1.isIn)(model, 'delivered'))
        return [parcelBanner(model, texts)];
    if ((0, visit_model_1.isIn)(model, 'refused'))
        return [{ style: 'attention', title: visit.refusedTitle, lines: [visit.refused] }];
    if ((0, visit_model_1.isIn)(model, 'cancelled') && model.visit.undone)
        return undoneBanner(model, texts);
    if (!(0, visit_model_1.isIn)(model, 'cancelled'))
        return [{ style: 'emphasis', title: visit.noShowTitle, lines: [] }];
    const { ended, following = 0 } = model.visit;
    const by = visit.by((0, visit_model_1.doerName)(model, ended.by, texts), time(ended.at));
    const rest = following === 0 ? [] : [visit.cancelledFollowing(following)];
    return [{ style: 'emphasis', title: visit.cancelledTitle, lines: [by, ...rest] }];
}
function expectedLines(model, texts) {
    const { visit } = texts;
    const { host, announced, handedBy } = model.visit;
    if (model.person !== host)
        return [visit.expectedFor((0, visit_model_1.nameOf)(model, host)), visit.expected];
    if (handedBy)
        return [visit.handedBy((0, visit_model_1.doerName)(model, handedBy.by, texts)), visit.expected];
    const own = 'person' in announced.by && announced.by.person === host;
    return own ? [visit.expected] : [visit.expectedBy((0, visit_model_1.doerName)(model, announced.by, texts)), visit.expected];
}
function parcelBanner(model, texts) {
    const { visit } = texts;
    const { ended, pickedUp, remindedAt, facts, host, instead = [], awayAt } = model.visit;
    const time = (iso) => (0, dates_1.timeNear)(iso, model.now, model.locale);
    if (pickedUp) {
        const line = visit.by((0, visit_model_1.doerName)(model, pickedUp.by, texts), time(pickedUp.at));
        return { style: 'good', title: visit.pickedUpTitle, lines: [line] };
    }
    const style = remindedAt === undefined ? 'warning' : 'attention';
    if ((0, contract_1.isForUnknown)(model.visit)) {
        const lines = [visit.parcelUnclear, visit.parcelLies(time(ended.at))];
        return { style, title: visit.parcelUnclearTitle((0, user_text_1.displayName)(facts.askedFor ?? '', 60)), lines };
    }
    if (model.reader !== 'host')
        return {
            style,
            title: visit.parcelFor((0, visit_model_1.nameOf)(model, host)),
            lines: [
                ...(awayAt !== undefined && instead.includes(model.person)
                    ? [visit.parcelInstead((0, visit_model_1.nameOf)(model, host))]
                    : []),
                visit.parcelLies(time(ended.at)),
            ],
        };
    return remindedAt === undefined
        ? { style, title: visit.deliveredTitle, lines: [visit.delivered(time(ended.at))] }
        : { style, title: visit.parcelStillTitle, lines: [visit.parcelStill(time(ended.at))] };
}
function arrivedBanners(model, texts) {
    const { visit } = texts;
    const { arrival, answer, askedAt = null } = model.visit;
    const came = (0, dates_1.dayOfInstant)(arrival.at);
    if (came < (0, dates_1.dayOfInstant)(model.now))
        return [{ style: 'warning', title: visit.notSignedOut((0, dates_1.dayName)(came, model.locale)), lines: [] }];
    if (askedAt !== null && model.reader !== 'desk')
        return [{ style: 'warning', title: visit.stillHereTitle, lines: [visit.stillHere] }];
    const door = arrival.atDoorAt === null
        ? []
        : [{ style: 'attention', title: visit.atDoorTitle, lines: [visit.atDoor] }];
    if (answer !== null) {
        const line = visit.answer[answer.kind]((0, visit_model_1.nameOf)(model, answer.escort));
        const said = answer.kind === 'colleague'
            ? { style: 'warning', title: visit.colleagueAskedTitle, lines: [line] }
            : { style: 'accent', title: visit.answeredTitle, lines: [line] };
        const asked = {
            style: 'warning',
            title: visit.askedToFetchTitle,
            lines: [visit.askedToFetch((0, visit_model_1.nameOf)(model, answer.by))],
        };
        return [
            ...door,
            (0, visit_model_1.isAskedToFetch)(model) ? asked : said,
            ...(model.reader === 'desk' ? [] : hostBanner(model)),
        ];
    }
    return [...untoldBanner(model, texts), ...door, waitingBanner(model, texts), ...hostBanner(model)];
}
function waitingBanner(model, { visit }) {
    const { arrival, unexpected, host } = model.visit;
    const desk = visit.deskName[arrival.desk];
    const instead = arrival.instead
        ? [visit.instead((0, visit_model_1.nameOf)(model, host), arrival.instead.map((one) => (0, visit_model_1.nameOf)(model, one)).join(', '))]
        : [];
    if (model.reader === 'desk')
        return { style: 'warning', title: unexpected ? visit.deskWaitingYes : visit.deskWaiting, lines: instead };
    if (model.reader !== 'host')
        return {
            style: 'warning',
            title: visit.forSomebodyTitle,
            lines: [visit.forSomebody((0, visit_model_1.nameOf)(model, host), desk)],
        };
    const { askedFor, remark } = model.visit.facts;
    if (unexpected && askedFor !== undefined && askedFor === remark)
        return {
            style: 'attention',
            title: visit.unclearTitle,
            lines: [visit.unclear((0, user_text_1.displayName)(askedFor, 60), desk)],
        };
    if (model.visit.facts.kind === 'delivery')
        return { style: 'warning', title: visit.deliveryTitle, lines: [visit.delivery(desk)] };
    return unexpected
        ? { style: 'attention', title: visit.unexpectedTitle, lines: [visit.unexpected(desk)] }
        : { style: 'warning', title: visit.arrivedTitle, lines: [visit.arrived(desk)] };
}
