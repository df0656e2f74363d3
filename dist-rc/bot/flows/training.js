"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.trainingFlow = void 0;
const training_1 = require("../../cards/texts/training");
const training_2 = require("../../cards/texts/commands/training");
const contract_1 = require("../../services/training/contract");
const plan_1 = require("../../services/training/plan");
const audience_1 = require("../../services/training/audience");
const retention_1 = require("../../services/training/retention");
const roles_1 = require("../../services/people/roles");
const texts_1 = require("../../cards/texts");
const evidence_1 = require("../../cards/training/evidence");
const flow_1 = require("../routing/flow");
const place_1 = require("./training/place");
const keywords_1 = require("./training/keywords");
const number_1 = require("./training/number");
const attendance_1 = require("./training/attendance");
const code_sheet_1 = require("./training/code-sheet");
const coming_1 = require("./training/coming");
const completion_1 = require("./training/completion");
const documents_1 = require("./training/documents");
const mine_1 = require("./training/mine");
const exceptions_1 = require("./training/exceptions");
const nudging_1 = require("./training/nudging");
const calendar_1 = require("./training/calendar");
const overview_1 = require("./training/overview");
const originals_1 = require("./training/originals");
const retry_1 = require("./training/retry");
const signing_1 = require("./training/signing");
const staff_1 = require("./training/staff");
const seats_1 = require("./training/seats");
const sessions_1 = require("./training/sessions");
const cards_1 = require("./training/cards");
const book_1 = require("./training/book");
const group = { affiliations: ['group'], refusal: 'trainingOnlyGroup' };
const trainers = { ...group, roles: audience_1.trainerRoles };
const overseers = { ...group, roles: cards_1.overseerRoles };
const printers = { ...group, roles: cards_1.printerRoles };
const admins = { ...group, roles: ['admin'] };
const handlers = {
    ...(0, flow_1.allowed)(group, {
        signUp: seats_1.signUp,
        signOff: seats_1.signOff,
        code: seats_1.enterCode,
        view: seats_1.look,
        open: seats_1.openChosen,
        calendar: calendar_1.calendars.offer,
        openText: signing_1.openText,
        sign: signing_1.sign,
        original: originals_1.originals.offer,
        read: (turn, { document }, container) => (0, seats_1.openChosen)(turn, { id: document }, container),
        away: seats_1.setAway,
        back: seats_1.setBack,
    }),
    ...(0, flow_1.allowed)(trainers, {
        planForm: sessions_1.openPlan,
        plan: sessions_1.plan,
        changeForm: sessions_1.openChange,
        change: sessions_1.change,
        cancel: (0, sessions_1.settle)('cancel'),
        close: (0, sessions_1.settle)('close'),
        confirm: (0, sessions_1.settle)('confirm'),
        takeOver: sessions_1.takeOver,
        attendance: attendance_1.showAttendance,
        tick: attendance_1.tick,
        turnPage: attendance_1.turnPage,
        closeList: attendance_1.closeList,
        walkedIn: attendance_1.walkedIn,
        coming: coming_1.comingLists.offer,
        documentForm: documents_1.openPublish,
        publish: documents_1.publish,
        endDocument: documents_1.endDocument,
        checkAddress: originals_1.checkAddress,
        except: exceptions_1.except,
        retry: retry_1.retry,
        retryDocument: (turn, { document }, container) => (0, retry_1.retry)(turn, { session: document }, container),
    }),
    ...(0, flow_1.allowed)(overseers, {
        manage: sessions_1.manage,
        overview: overview_1.showOverview,
        evidence: overview_1.offerEvidence,
        completion: completion_1.completions.offer,
    }),
    ...(0, flow_1.allowed)(printers, { codeSheet: code_sheet_1.codeSheets.offer }),
    ...(0, flow_1.allowed)(admins, { staff: staff_1.checkStaff, staffApply: staff_1.applyStaff }),
};
exports.trainingFlow = {
    id: 'training',
    commands: [
        {
            names: ['training', 'kennissessie', 'kennissessies', 'sessie', 'sessies', 'avg', 'course', 'session'],
            texts: training_2.training,
            listed: true,
            keywords: keywords_1.trainingKeywords,
            permission: group,
            handle: (turn, container) => (0, number_1.asksTraining)(turn.words) ? (0, number_1.openTrainingNumber)(turn, container) : (0, seats_1.openTraining)(turn, container),
        },
    ],
    questions: [
        { id: contract_1.trainingQuestions.number, isAsked: number_1.asksTraining, permission: group, answer: number_1.openTrainingNumber },
    ],
    actions: (0, flow_1.answering)(contract_1.trainingActions, handlers),
    cards: {
        [contract_1.trainingCards.seat]: (context, container) => (0, cards_1.seatCard)(idOf(context), context, container),
        [contract_1.trainingCards.changed]: (context, container) => (0, cards_1.seatCard)(idOf(context), context, container, { changed: true }),
        [contract_1.trainingCards.session]: (context, container) => (0, cards_1.ownedCard)(context.item, context, container),
        [contract_1.trainingCards.published]: (context, container) => (0, cards_1.ownedDocumentCard)(context.item, context, container),
    },
    mails: calendar_1.trainingMails,
    exports: {
        [contract_1.trainingDownloads.evidence]: { permission: overseers, produce: overview_1.exportEvidence },
        [contract_1.trainingDownloads.completion]: { permission: overseers, produce: completion_1.completions.produce },
        [contract_1.trainingDownloads.coming]: { permission: trainers, produce: coming_1.comingLists.produce },
        [contract_1.trainingDownloads.codeSheet]: { permission: printers, produce: code_sheet_1.codeSheets.produce },
        [contract_1.trainingDownloads.original]: { permission: group, produce: originals_1.originals.produce },
        [contract_1.trainingDownloads.calendar]: { permission: group, produce: calendar_1.calendars.produce },
    },
    mine: { permission: group, open: mine_1.openForMe },
    nudges: nudging_1.trainingNudges,
    onTimer: takeStep,
    recordOf: place_1.whereTrainingLies,
    retention: retention_1.trainingRetention,
    deletions: training_1.trainingDeletions,
    personalData: overview_1.ownRecords,
    evidence: async (days, { locale }, container) => [
        {
            name: (0, texts_1.textsFor)(locale).register.pack.files.attendance,
            sheet: (0, evidence_1.evidenceSheet)(await (0, overview_1.evidenceViewOf)(days, locale, container)),
        },
    ],
    accepts: { session: receiveSession, document: receiveDocument, plan: planAgain },
};
const idOf = ({ partition }) => partition.slice(plan_1.catalogue.length + 1);
async function takeStep({ partition, item, step, cause }, container) {
    if (partition === plan_1.catalogue)
        await container.trainings.change(item, { type: 'timer', step }, { cause });
    else
        await container.trainings.takeStep(partition, item, cause);
}
async function receiveSession({ payload, idempotencyKey: done }, container) {
    await container.trainings.receive(payload['session'], done);
}
async function receiveDocument({ payload, idempotencyKey: done }, container) {
    await (0, book_1.signing)(container).receive(payload['document'], done);
}
function giverOf(owner, container) {
    const [organisation, now] = [container.organisation(), container.clock.now()];
    if ((0, roles_1.isEmployed)(organisation, owner, now))
        return owner;
    const [trainer] = audience_1.trainerRoles.flatMap((role) => (0, roles_1.holdersOf)(organisation, role, now));
    return trainer?.aadObjectId ?? owner;
}
async function planAgain({ payload, idempotencyKey: done }, container) {
    const { facts, owner } = payload;
    await container.trainings.propose(done, facts, giverOf(owner, container));
}
