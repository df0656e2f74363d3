"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leaverBanner = exports.doubleBanner = exports.deviationPassages = exports.issueOf = exports.recordedBy = exports.dossierPassage = exports.dueWords = exports.reasonLines = exports.nameOf = void 0;
exports.mainFacts = mainFacts;
exports.courseFacts = courseFacts;
exports.handedInOf = handedInOf;
exports.standsWith = standsWith;
exports.turnedOutBanners = turnedOutBanners;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
const loan_model_1 = require("./loan-model");
const nameOf = ({ names }, person) => (0, user_text_1.displayName)(names[person] ?? '–', 60);
exports.nameOf = nameOf;
const excerpt = (texts, max = 400) => ({ max, cut: texts.kluis.cut });
const reasonLines = (reason, texts) => {
    if (reason === null)
        return [];
    const [first = '', ...rest] = (0, user_text_1.displayLines)(reason, excerpt(texts));
    return [texts.kluis.reason(first), ...rest];
};
exports.reasonLines = reasonLines;
const dueWords = ({ now, locale }, due) => (0, dates_1.timeNear)(due, now, locale);
exports.dueWords = dueWords;
const dossierPassage = ({ loan }, texts) => [
    { label: texts.kluis.fact.dossier, lines: (0, user_text_1.displayLines)(loan.facts.dossier, excerpt(texts)) },
];
exports.dossierPassage = dossierPassage;
function mainFacts(model, texts, withBorrower) {
    const { facts, borrower } = model.loan;
    const { fact, carrier, pieces } = texts.kluis;
    return [
        ...(withBorrower ? [{ label: fact.borrower, lines: [(0, exports.nameOf)(model, borrower)] }] : []),
        { label: fact.carrier, lines: [pieces(facts.count, carrier[facts.carrier])] },
        ...(model.client === null ? [] : [{ label: fact.client, lines: [(0, user_text_1.displayName)(model.client, 60)] }]),
        { label: fact.assignment, lines: (0, user_text_1.displayLines)(facts.assignment, excerpt(texts)) },
        ...((0, loan_model_1.isIn)(model, 'requested', 'approved')
            ? [
                ...(facts.from === undefined
                    ? []
                    : [{ label: fact.from, lines: [(0, dates_1.dayName)(facts.from, model.locale)] }]),
                { label: fact.until, lines: [(0, dates_1.dayName)(facts.until, model.locale)] },
            ]
            : []),
        ...((0, loan_model_1.isIn)(model, 'out')
            ? [{ label: fact.due, lines: [(0, dates_1.dateAndTime)(model.loan.issue.due, model.locale)] }]
            : []),
        ...(model.waiting > 0 && (0, loan_model_1.isIn)(model, 'out')
            ? [{ label: fact.waiting, lines: [texts.kluis.waiting(model.waiting)] }]
            : []),
    ];
}
function courseFacts(model, texts) {
    const { loan, locale } = model;
    const { fact, byAt } = texts.kluis;
    const deed = (label, by, at) => ({
        label,
        lines: [byAt((0, exports.nameOf)(model, by), (0, dates_1.dateAndTime)(at, locale))],
    });
    const receiptOf = (at) => at === null
        ? { label: fact.accepted, lines: [texts.kluis.notAccepted] }
        : deed(fact.accepted, loan.borrower, at);
    const issue = (0, exports.issueOf)(loan);
    const decided = 'decided' in loan ? loan.decided : null;
    const recorder = (0, exports.recordedBy)(loan);
    const lost = loan.status === 'lost' ? loan.lost : issue?.found?.lost;
    const handedInAt = handedInOf(loan);
    return [
        deed(recorder === null ? fact.asked : fact.recorded, recorder ?? loan.borrower, loan.askedAt),
        ...(decided ? [deed(fact.decided, decided.by, decided.at)] : []),
        ...(issue ? [deed(fact.issued, issue.by, issue.at)] : []),
        ...(issue ? [receiptOf(issue.acceptedAt)] : []),
        ...(handedInAt === null ? [] : [deed(fact.handedIn, loan.borrower, handedInAt)]),
        ...(lost ? [deed(fact.lost, lost.by, lost.at)] : []),
        ...(issue?.found ? [deed(fact.found, issue.found.by, issue.found.at)] : []),
        ...(issue?.undone ? [deed(fact.undone, issue.undone.by, issue.undone.at)] : []),
        ...(loan.status === 'back' ? [deed(fact.returned, loan.returned.by, loan.returned.at)] : []),
        ...(issue?.report
            ? [{ label: fact.incident, lines: [issue.report.incident ?? texts.kluis.opening] }]
            : []),
    ];
}
const recordedBy = ({ deviations }) => deviations.find(({ kind }) => kind === 'withoutRequest')?.by ?? null;
exports.recordedBy = recordedBy;
const issueOf = (loan) => ('issue' in loan ? loan.issue : null);
exports.issueOf = issueOf;
function handedInOf(loan) {
    const issue = (0, exports.issueOf)(loan);
    return issue?.handedInAt ?? issue?.undone?.said ?? null;
}
function standsWith(model, otherwise, texts) {
    const { keeper } = texts.kluis;
    const name = (0, exports.nameOf)(model, model.loan.borrower);
    const said = model.loan.issue.undone?.said;
    return said === undefined ? otherwise(name) : keeper.saysBack(name, (0, dates_1.dateAndTime)(said, model.locale));
}
const deviationPassages = (model, texts) => model.loan.deviations.map(({ kind, by, at, reason }) => ({
    label: texts.kluis.deviation[kind],
    lines: [
        texts.kluis.byAt((0, exports.nameOf)(model, by), (0, dates_1.dateAndTime)(at, model.locale)),
        ...(0, user_text_1.displayLines)(reason, excerpt(texts)),
    ],
}));
exports.deviationPassages = deviationPassages;
const doubleBanner = ({ possiblyDouble }, { kluis }) => possiblyDouble ? [{ style: 'warning', title: kluis.doubleTitle, lines: [kluis.double] }] : [];
exports.doubleBanner = doubleBanner;
function turnedOutBanners(model, texts, confirms) {
    if (!(0, loan_model_1.isIn)(model, 'out'))
        return [];
    const { keeper, opening } = texts.kluis;
    const { found, undone } = model.loan.issue;
    const said = (title, words, { by, at, reason }) => ({
        style: 'warning',
        title,
        lines: [
            words((0, exports.nameOf)(model, by), (0, dates_1.dateAndTime)(at, model.locale)),
            ...(0, exports.reasonLines)(reason, texts),
            confirms ? keeper.locked : keeper.lockedBy,
        ],
    });
    const incident = found ? [keeper.reported(found.incident ?? opening)] : [];
    return [
        ...(found ? [said(keeper.foundTitle, keeper.foundBy, found)] : []),
        ...incident.map((title) => ({ style: 'emphasis', title, lines: [] })),
        ...(undone ? [said(keeper.undoneTitle, keeper.turnedOut, undone)] : []),
    ];
}
const leaverBanner = (model, { kluis: { keeper } }) => (0, loan_model_1.isIn)(model, 'out') && model.loan.issue.leaverSince !== null
    ? [
        {
            style: 'attention',
            title: keeper.leaverTitle,
            lines: [keeper.leaver((0, exports.nameOf)(model, model.loan.borrower))],
        },
    ]
    : [];
exports.leaverBanner = leaverBanner;
