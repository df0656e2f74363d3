"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderCustody = renderCustody;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const loan_facts_1 = require("./loan-facts");
const loan_prompts_1 = require("./loan-prompts");
const loan_record_1 = require("./loan-record");
const loan_model_1 = require("./loan-model");
function renderCustody(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { buttons, prompts, later } = actionsOf(model, texts);
    const history = (0, elements_1.press)(texts.kluis.keeper.history, contract_1.kluisActions.history, (0, loan_prompts_1.dataOf)(model));
    return (0, loan_record_1.renderLoanRecord)(model, texts, {
        title: texts.kluis.title,
        banners: [
            ...(0, loan_facts_1.leaverBanner)(model, texts),
            ...(0, loan_facts_1.turnedOutBanners)(model, texts, true),
            ...bannersOf(model, texts),
            ...bookedBanner(model, texts),
        ],
        namesBorrower: true,
        buttons,
        prompts,
        later: { buttons: [history], prompts: later },
    });
}
const reasonNeeded = (model) => model.loan.late.length > 0 || isLonger(model);
function isLonger({ loan, now }) {
    const { from = '', until } = loan.facts;
    const today = (0, dates_1.dayOfInstant)(now);
    return until > (from > today ? from : today);
}
function firstDay({ loan, now }) {
    const { from = '' } = loan.facts;
    return from > (0, dates_1.dayOfInstant)(now) ? from : null;
}
function bannersOf(model, texts) {
    const { keeper } = texts.kluis;
    const name = (0, loan_facts_1.nameOf)(model, model.loan.borrower);
    if ((0, loan_model_1.isIn)(model, 'requested'))
        return requestedBanners(model, texts);
    if ((0, loan_model_1.isIn)(model, 'approved')) {
        const from = firstDay(model);
        if (from !== null) {
            const title = keeper.laterTitle((0, dates_1.dayName)(from, model.locale));
            return [{ style: 'good', title, lines: [keeper.later(name)] }, ...heldBanner(model, texts)];
        }
        if (model.holder !== null)
            return heldBanner(model, texts);
        return [{ style: 'good', title: keeper.approvedTitle, lines: [keeper.approved(name)] }];
    }
    if ((0, loan_model_1.isIn)(model, 'refused')) {
        const { by, reason } = model.loan.decided;
        const lines = [keeper.refused((0, loan_facts_1.nameOf)(model, by)), ...(0, loan_facts_1.reasonLines)(reason, texts)];
        return [{ style: 'emphasis', title: keeper.refusedTitle, lines }];
    }
    if ((0, loan_model_1.isIn)(model, 'withdrawn', 'expired')) {
        const { status } = model.loan;
        return [{ style: 'emphasis', title: keeper.endedTitle[status], lines: [keeper.ended[status]] }];
    }
    if ((0, loan_model_1.isIn)(model, 'out'))
        return outBanners(model, texts);
    if ((0, loan_model_1.isIn)(model, 'back')) {
        const { by, at } = model.loan.returned;
        const line = keeper.back((0, loan_facts_1.nameOf)(model, by), (0, dates_1.dateAndTime)(at, model.locale));
        return [{ style: 'good', title: keeper.backTitle, lines: [line] }];
    }
    return (0, loan_model_1.isIn)(model, 'lost') ? [lostBanner(model, texts)] : [];
}
function requestedBanners(model, texts) {
    const { keeper } = texts.kluis;
    const { loan } = model;
    const banners = [];
    if (loan.reminded > 0)
        banners.push({ style: 'warning', title: keeper.remindTitle, lines: [keeper.remind] });
    if (loan.late.length > 0)
        banners.push({ style: 'warning', title: keeper.lateTitle, lines: [keeper.late(loan.late.join(', '))] });
    if (isLonger(model))
        banners.push({ style: 'warning', title: keeper.longerTitle, lines: [keeper.longer] });
    return [...banners, ...heldBanner(model, texts)];
}
const bookedBanner = (model, { kluis: { keeper } }) => model.booked === null || !(0, loan_model_1.isIn)(model, 'requested', 'approved', 'out')
    ? []
    : [
        {
            style: 'warning',
            title: keeper.bookedTitle((0, dates_1.dayName)(model.booked.from, model.locale)),
            lines: [keeper.booked((0, user_text_1.displayName)(model.booked.name, 60), model.booked.id)],
        },
    ];
const heldBanner = (model, { kluis: { keeper } }) => model.holder === null
    ? []
    : [
        {
            style: 'warning',
            title: keeper.heldTitle,
            lines: [keeper.held((0, user_text_1.displayName)(model.holder.name, 60), (0, loan_facts_1.dueWords)(model, model.holder.due))],
        },
    ];
function outBanners(model, texts) {
    const { keeper } = texts.kluis;
    const { issue, borrower } = model.loan;
    const name = (0, loan_facts_1.nameOf)(model, borrower);
    const due = (0, loan_facts_1.dueWords)(model, issue.due);
    const away = model.borrowerAway === true ? [keeper.awayToday(name)] : [];
    const banners = [];
    if (issue.handedInAt !== null) {
        const said = keeper.handedIn(name, (0, dates_1.dateAndTime)(issue.handedInAt, model.locale));
        banners.push({ style: 'good', title: keeper.handedInTitle, lines: [said] });
    }
    if ((0, loan_model_1.urgencyOf)(model) === 'late')
        banners.push({
            style: 'attention',
            title: keeper.lateOutTitle(due),
            lines: [(0, loan_facts_1.standsWith)(model, keeper.lateWith, texts), ...away, keeper.lateOut],
        });
    else if (issue.handedInAt === null)
        banners.push({
            style: 'accent',
            title: keeper.outTitle(due),
            lines: [(0, loan_facts_1.standsWith)(model, keeper.out, texts), ...away],
        });
    if (issue.wanted !== null && issue.handedInAt === null) {
        const until = keeper.askedLonger(name, (0, dates_1.dayName)(issue.wanted.until, model.locale));
        const lines = [until, ...(0, user_text_1.displayLines)(issue.wanted.reason, { max: 300, cut: texts.kluis.cut })];
        banners.push({ style: 'warning', title: keeper.askedLongerTitle, lines });
    }
    return banners;
}
function lostBanner(model, { kluis }) {
    const { lost, incident } = model.loan;
    const said = kluis.keeper.lost((0, loan_facts_1.nameOf)(model, lost.by), (0, dates_1.dateAndTime)(lost.at, model.locale));
    return {
        style: 'attention',
        title: kluis.keeper.lostTitle,
        lines: [said, kluis.keeper.reported(incident ?? kluis.opening)],
    };
}
function actionsOf(model, texts) {
    const { keeper } = texts.kluis;
    const next = (title, action) => (0, elements_1.press)(title, action, (0, loan_prompts_1.dataOf)(model), 'positive');
    const refusal = (title, send, label, action) => (0, loan_prompts_1.reasonPrompt)(model, texts, { title, send, id: 'reason', label, action, style: 'destructive' });
    if ((0, loan_model_1.isIn)(model, 'requested')) {
        const refuse = refusal(keeper.refuse, keeper.refuseSend, keeper.refuseReason, contract_1.kluisActions.refuse);
        if (!reasonNeeded(model))
            return { buttons: [next(keeper.approve, contract_1.kluisActions.approve)], prompts: [refuse], later: [] };
        const { approve, approveSend: send, approveReason: label } = keeper;
        const prompt = {
            title: approve,
            send,
            id: 'approval',
            label,
            action: contract_1.kluisActions.approve,
            style: 'positive',
        };
        return { buttons: [], prompts: [(0, loan_prompts_1.reasonPrompt)(model, texts, prompt), refuse], later: [] };
    }
    if ((0, loan_model_1.isIn)(model, 'approved'))
        return {
            buttons: model.holder === null && firstDay(model) === null ? [next(keeper.issue, contract_1.kluisActions.issue)] : [],
            prompts: [],
            later: [refusal(keeper.revoke, keeper.revokeSend, keeper.revokeReason, contract_1.kluisActions.revoke)],
        };
    if ((0, loan_model_1.isIn)(model, 'out'))
        return outActions(model, texts);
    if ((0, loan_model_1.isIn)(model, 'back')) {
        const undo = refusal(keeper.undoBack, keeper.undoBackSend, keeper.undoBackReason, contract_1.kluisActions.undoBack);
        return { buttons: [], prompts: [], later: [undo] };
    }
    return { buttons: [], prompts: (0, loan_model_1.isIn)(model, 'lost') ? [(0, loan_prompts_1.foundPrompt)(model, texts)] : [], later: [] };
}
function outActions(model, texts) {
    const { keeper } = texts.kluis;
    const { issue } = model.loan;
    const words = {
        title: keeper.keepLonger,
        until: texts.shared.untilWhichDay,
        reason: keeper.keepLongerReason,
        action: contract_1.kluisActions.keepLonger,
    };
    const isAsked = issue.wanted !== null && issue.handedInAt === null;
    const longer = {
        ...(0, loan_prompts_1.longerPrompt)(model, texts, words, issue.wanted ?? undefined),
        style: isAsked ? 'positive' : 'default',
    };
    const lose = (0, loan_prompts_1.losePrompt)(model, {
        title: keeper.lose,
        question: keeper.loseQuestion,
        send: keeper.loseSend,
    });
    const report = (0, loan_model_1.urgencyOf)(model) === 'late' && issue.report === null ? [(0, loan_prompts_1.reportPrompt)(model, texts)] : [];
    const style = isAsked ? 'default' : 'positive';
    const takeBack = (0, elements_1.press)(keeper.takeBack, contract_1.kluisActions.takeBack, (0, loan_prompts_1.dataOf)(model), style);
    const refuse = (0, loan_prompts_1.reasonPrompt)(model, texts, {
        title: keeper.refuseLonger,
        send: keeper.refuseLongerSend,
        id: 'whyNot',
        label: keeper.refuseLongerReason,
        action: contract_1.kluisActions.refuseLonger,
        style: 'destructive',
    });
    const notThere = (0, loan_prompts_1.reasonPrompt)(model, texts, {
        title: keeper.notThere,
        send: keeper.notThereSend,
        id: 'reason',
        label: keeper.undoBackReason,
        action: contract_1.kluisActions.undoBack,
        style: 'destructive',
    });
    const answers = issue.handedInAt !== null ? [notThere] : isAsked ? [longer, refuse] : [longer];
    return { buttons: [takeBack], prompts: answers, later: [...report, lose] };
}
