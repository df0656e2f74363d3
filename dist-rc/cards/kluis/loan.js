"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderLoan = renderLoan;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const loan_facts_1 = require("./loan-facts");
const loan_prompts_1 = require("./loan-prompts");
const loan_record_1 = require("./loan-record");
const loan_model_1 = require("./loan-model");
function renderLoan(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { buttons, prompts, later } = actionsOf(model, texts);
    return (0, loan_record_1.renderLoanRecord)(model, texts, {
        title: texts.kluis.title,
        banners: bannersOf(model, texts),
        namesBorrower: false,
        buttons,
        prompts,
        later: { prompts: later },
    });
}
function bannersOf(model, texts) {
    const { borrower } = texts.kluis;
    const { locale } = model;
    if ((0, loan_model_1.isIn)(model, 'requested'))
        return [requestedBanner(model, texts), ...queuedBanner(model, texts)];
    if ((0, loan_model_1.isIn)(model, 'approved')) {
        const { by, reason } = model.loan.decided;
        const { from = '' } = model.loan.facts;
        if (from > (0, dates_1.dayOfInstant)(model.now)) {
            const title = borrower.laterTitle((0, dates_1.dayName)(from, locale));
            return [{ style: 'good', title, lines: [borrower.later((0, loan_facts_1.nameOf)(model, by))] }];
        }
        if (model.holder !== null)
            return queuedBanner(model, texts);
        const lines = [borrower.approved((0, loan_facts_1.nameOf)(model, by)), ...(0, loan_facts_1.reasonLines)(reason, texts)];
        return [{ style: 'good', title: borrower.approvedTitle, lines }];
    }
    if ((0, loan_model_1.isIn)(model, 'refused')) {
        const { by, reason } = model.loan.decided;
        const lines = [borrower.refused((0, loan_facts_1.nameOf)(model, by)), ...(0, loan_facts_1.reasonLines)(reason, texts)];
        return [{ style: 'emphasis', title: borrower.refusedTitle, lines }];
    }
    if ((0, loan_model_1.isIn)(model, 'withdrawn'))
        return [{ style: 'emphasis', title: borrower.withdrawnTitle, lines: [borrower.withdrawn] }];
    if ((0, loan_model_1.isIn)(model, 'expired'))
        return [{ style: 'emphasis', title: borrower.expiredTitle, lines: [borrower.expired] }];
    if ((0, loan_model_1.isIn)(model, 'out'))
        return outBanners(model, texts);
    if ((0, loan_model_1.isIn)(model, 'back')) {
        const { by, at } = model.loan.returned;
        const line = borrower.back((0, loan_facts_1.nameOf)(model, by), (0, dates_1.dateAndTime)(at, locale));
        return [{ style: 'good', title: borrower.backTitle, lines: [line] }];
    }
    return (0, loan_model_1.isIn)(model, 'lost') ? [lostBanner(model, texts)] : [];
}
function requestedBanner({ deciders, passedOver, unanswered }, { kluis: { borrower } }) {
    const names = (people) => people.map((name) => (0, user_text_1.displayName)(name, 60)).join(', ');
    if (unanswered) {
        const call = unanswered.phone === '' ? [] : [borrower.unansweredCall((0, user_text_1.displayName)(unanswered.phone, 40))];
        const says = unanswered.told ? borrower.unanswered : borrower.unansweredAlone;
        const lines = [says(names(deciders)), ...call];
        return { style: 'attention', title: borrower.unansweredTitle, lines };
    }
    const lines = [borrower.requested(names(deciders))];
    const instead = passedOver.length === 0 ? [] : [borrower.passedOver(names(passedOver))];
    return { style: 'accent', title: borrower.requestedTitle, lines: [...lines, ...instead] };
}
const queuedBanner = ({ holder }, { kluis: { borrower } }) => holder === null ? [] : [{ style: 'warning', title: borrower.queuedTitle, lines: [borrower.queued] }];
function outBanners(model, texts) {
    const { borrower } = texts.kluis;
    const { issue } = model.loan;
    const due = (0, loan_facts_1.dueWords)(model, issue.due);
    const time = {
        calm: { style: 'accent', title: borrower.outTitle(due), lines: [borrower.out] },
        soon: { style: 'warning', title: borrower.soonTitle(due), lines: [borrower.soon] },
        late: { style: 'attention', title: borrower.lateTitle(due), lines: [borrower.late] },
        handedIn: { style: 'emphasis', title: borrower.handedInTitle, lines: [borrower.handedIn] },
    };
    const wanted = model.waiting > 0 && issue.handedInAt === null
        ? [{ style: 'warning', title: borrower.wantedTitle, lines: [borrower.wanted] }]
        : [];
    const asked = issue.wanted === null || issue.handedInAt !== null
        ? []
        : [
            {
                style: 'emphasis',
                title: borrower.askedLongerTitle,
                lines: [borrower.askedLonger((0, dates_1.dayName)(issue.wanted.until, model.locale))],
            },
        ];
    const refused = refusedLonger(model, texts);
    const visitors = issue.visitorsSince
        ? [{ style: 'emphasis', title: borrower.visitorsTitle, lines: [borrower.visitors] }]
        : [];
    const before = [...recordedBanner(model, texts), ...turnedOut(model, texts)];
    return [...before, time[(0, loan_model_1.urgencyOf)(model)], ...wanted, ...asked, ...refused, ...visitors];
}
function recordedBanner(model, texts) {
    const by = (0, loan_facts_1.recordedBy)(model.loan);
    if (by === null || model.loan.issue.acceptedAt !== null)
        return [];
    const { recordedTitle, recorded } = texts.kluis.borrower;
    return [{ style: 'emphasis', title: recordedTitle((0, loan_facts_1.nameOf)(model, by)), lines: [recorded] }];
}
function refusedLonger(model, texts) {
    const { longerRefused, handedInAt, found, undone } = model.loan.issue;
    if (!longerRefused || handedInAt !== null)
        return [];
    if ([found, undone].some((since) => since !== undefined && since.at > longerRefused.at))
        return [];
    const { by, until, reason } = longerRefused;
    const { borrower } = texts.kluis;
    const said = borrower.longerRefused((0, loan_facts_1.nameOf)(model, by), (0, dates_1.dayName)(until, model.locale));
    return [
        {
            style: 'warning',
            title: borrower.longerRefusedTitle,
            lines: [said, ...(0, loan_facts_1.reasonLines)(reason, texts)],
        },
    ];
}
function turnedOut(model, texts) {
    const { found, undone, handedInAt } = model.loan.issue;
    const { borrower } = texts.kluis;
    if (handedInAt !== null)
        return [];
    return [
        ...(found ? [foundBanner(model, found, texts)] : []),
        ...(undone
            ? [
                {
                    style: 'attention',
                    title: borrower.undoneTitle,
                    lines: [borrower.undone((0, loan_facts_1.nameOf)(model, undone.by)), ...(0, loan_facts_1.reasonLines)(undone.reason, texts)],
                },
            ]
            : []),
    ];
}
function foundBanner(model, { by, at }, { kluis }) {
    const { borrower } = kluis;
    if (by === model.loan.borrower)
        return { style: 'good', title: borrower.foundTitle, lines: [borrower.foundLine] };
    const said = borrower.foundBy((0, loan_facts_1.nameOf)(model, by), (0, dates_1.dateAndTime)(at, model.locale));
    return { style: 'good', title: borrower.foundByTitle, lines: [said, borrower.foundLine] };
}
function lostBanner(model, { kluis }) {
    const { lost, incident, borrower: own } = model.loan;
    const { borrower, keeper, opening } = kluis;
    const number = keeper.reported(incident ?? opening);
    const said = borrower.lostBy((0, loan_facts_1.nameOf)(model, lost.by), (0, dates_1.dateAndTime)(lost.at, model.locale));
    const lines = lost.by === own ? [number, borrower.lost] : [said, number, borrower.lostAsked];
    return { style: 'attention', title: borrower.lostTitle, lines };
}
function actionsOf(model, texts) {
    const { borrower } = texts.kluis;
    const data = (0, loan_prompts_1.dataOf)(model);
    if ((0, loan_model_1.isIn)(model, 'requested', 'approved'))
        return { buttons: [(0, elements_1.press)(texts.shared.withdraw, contract_1.kluisActions.withdraw, data)], prompts: [], later: [] };
    if (!(0, loan_model_1.isIn)(model, 'out')) {
        const again = (0, elements_1.press)(borrower.again, contract_1.kluisActions.form, {});
        return { buttons: [again], prompts: (0, loan_model_1.isIn)(model, 'lost') ? [(0, loan_prompts_1.foundPrompt)(model, texts)] : [], later: [] };
    }
    return outActions(model, texts);
}
function outActions(model, texts) {
    const { borrower } = texts.kluis;
    const { issue } = model.loan;
    const data = (0, loan_prompts_1.dataOf)(model);
    const lose = (0, loan_prompts_1.losePrompt)(model, {
        title: borrower.lose,
        question: borrower.loseQuestion,
        send: borrower.loseSend,
    });
    if (issue.handedInAt !== null)
        return { buttons: [], prompts: [lose], later: [] };
    const longer = (0, loan_prompts_1.longerPrompt)(model, texts, {
        title: borrower.askLonger,
        until: texts.shared.untilWhichDay,
        reason: borrower.askLongerReason,
        action: contract_1.kluisActions.askLonger,
    });
    const late = (0, loan_model_1.urgencyOf)(model) === 'late';
    const report = late && issue.report === null ? [(0, loan_prompts_1.reportPrompt)(model, texts)] : [];
    const handIn = (0, elements_1.press)(borrower.handIn, contract_1.kluisActions.handIn, data, 'positive');
    if (issue.undone?.said !== undefined) {
        const { gone: title, goneQuestion: question, goneSend: send } = borrower;
        const gone = (0, loan_prompts_1.losePrompt)(model, { title, question, send });
        return { buttons: [handIn], prompts: [gone], later: report };
    }
    if (late)
        return { buttons: [handIn], prompts: [longer, lose], later: report };
    if (issue.acceptedAt !== null || (0, loan_model_1.urgencyOf)(model) !== 'calm')
        return { buttons: [handIn], prompts: [longer], later: [lose] };
    const accept = (0, elements_1.press)(borrower.accept, contract_1.kluisActions.accept, data, 'positive');
    const brought = (0, elements_1.press)(borrower.handIn, contract_1.kluisActions.handIn, data);
    return { buttons: [accept, brought], prompts: [], later: [longer, lose] };
}
