"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.safeFlow = void 0;
const kluis_1 = require("../../cards/texts/kluis");
const kluis_2 = require("../../cards/texts/commands/kluis");
const v4_1 = require("zod/v4");
const count_1 = require("../../cards/kluis/count");
const open_1 = require("../../cards/kluis/open");
const elements_1 = require("../../cards/shared/elements");
const plain_1 = require("../../cards/shared/plain");
const commands_1 = require("../../services/kluis/commands");
const loans_1 = require("../../services/kluis/loans");
const contract_1 = require("../../services/kluis/contract");
const day_1 = require("../../services/kluis/day");
const key_1 = require("../../services/kluis/key");
const retention_1 = require("../../services/kluis/retention");
const flow_1 = require("../routing/flow");
const unreached_1 = require("../routing/unreached");
const keywords_1 = require("./kluis/keywords");
const closing_1 = require("./kluis/closing");
const counting_1 = require("./kluis/counting");
const export_1 = require("./kluis/export");
const handling_1 = require("./kluis/handling");
const key_2 = require("./kluis/key");
const history_1 = require("./kluis/history");
const overview_1 = require("./kluis/overview");
const number_1 = require("./kluis/number");
const drills_1 = require("./kluis/drills");
const request_1 = require("./kluis/request");
const cards_1 = require("./kluis/cards");
const things_1 = require("./kluis/things");
const staff = { affiliations: ['group'], refusal: 'onlyGroup' };
const keeperRoles = ['officeManager', 'officeDeputy', 'board'];
const watcherRoles = ['fg', 'fgDeputy'];
const overseerRoles = [...keeperRoles, ...watcherRoles];
const keepers = { ...staff, roles: keeperRoles };
const overseers = { ...staff, roles: overseerRoles };
const watchers = { ...staff, roles: watcherRoles };
const drillLeaders = { ...staff, roles: overview_1.drillRoles };
const handlers = {
    ...(0, flow_1.allowed)(staff, {
        form: (turn, _data, container) => (0, request_1.openRequest)(turn, container),
        request: request_1.submitRequest,
        withdraw: handling_1.withdraw,
        accept: handling_1.accept,
        handIn: handling_1.handIn,
        askLonger: handling_1.askLonger,
        lose: handling_1.lose,
        found: handling_1.found,
        report: handling_1.report,
        view: handling_1.look,
        open: (turn, { id }, container) => (0, handling_1.look)(turn, { loan: id }, container),
    }),
    ...(0, flow_1.allowed)(keepers, {
        approve: handling_1.approve,
        refuse: handling_1.refuse,
        revoke: handling_1.revoke,
        issue: handling_1.issue,
        takeBack: handling_1.takeBack,
        keepLonger: handling_1.keepLonger,
        refuseLonger: handling_1.refuseLonger,
        recordForm: request_1.openRecord,
        record: request_1.submitRecord,
        away: overview_1.goAway,
        present: overview_1.comeBack,
        stay: overview_1.stay,
        keyCard: key_2.showKey,
        keyHand: key_2.handKey,
        keyTake: key_2.takeKey,
        keyKeep: key_2.keepKey,
        keyFind: key_2.findKey,
        keyLose: key_2.loseKey,
        startCount: counting_1.startCount,
        countAgain: counting_1.countAgain,
        count: counting_1.finishOldCount,
        countPage: counting_1.turnCount,
        countDone: counting_1.finishCount,
        countLocked: counting_1.lockCounted,
        undoBack: handling_1.undoBack,
        rename: things_1.renameThing,
        merge: things_1.mergeThings,
    }),
    ...(0, flow_1.allowed)(overseers, {
        find: handling_1.findLoan,
        history: history_1.showHistory,
        things: things_1.listThings,
        thing: things_1.openThing,
        export: export_1.offerLoans,
        closing: closing_1.showClosing,
        countReport: counting_1.reportCount,
    }),
    ...(0, flow_1.allowed)(watchers, { hold: history_1.hold, release: history_1.release }),
    ...(0, flow_1.allowed)(drillLeaders, { practise: request_1.submitDrill }),
};
exports.safeFlow = {
    id: 'kluis',
    commands: [
        {
            names: ['kluis', 'sleutel', 'key', 'safe'],
            texts: kluis_2.kluis,
            listed: true,
            keywords: keywords_1.safeKeywords,
            takesWords: true,
            permission: staff,
            handle: overview_1.openSafe,
        },
    ],
    parts: [
        { permission: keepers, texts: kluis_2.keyPart, button: (title) => (0, elements_1.press)(title, contract_1.kluisActions.keyCard, {}) },
        { permission: keepers, texts: kluis_2.countPart, button: (title) => (0, elements_1.press)(title, contract_1.kluisActions.startCount, {}) },
    ],
    actions: (0, flow_1.answering)(contract_1.kluisActions, handlers),
    cards: {
        [contract_1.kluisCards.loan]: drawnAs(contract_1.kluisCards.loan),
        [contract_1.kluisCards.custody]: drawnAs(contract_1.kluisCards.custody),
        [contract_1.kluisCards.watch]: drawnAs(contract_1.kluisCards.watch),
        [contract_1.kluisCards.key]: ({ person, locale }, container) => (0, key_2.keyCard)(person, locale, container),
        [contract_1.kluisCards.closing]: ({ person, locale }, container) => (0, closing_1.closingCard)(person, locale, container),
        [contract_1.kluisCards.count]: ({ item, person, locale }, container) => (0, counting_1.countCard)(item, { person, locale }, container),
        [contract_1.kluisCards.unanswered]: ({ item, person, locale }, container) => (0, cards_1.unansweredCard)(item, { person, locale }, container),
        [contract_1.kluisCards.countDue]: ({ locale }) => Promise.resolve((0, count_1.renderCountDue)(locale)),
    },
    questions: [{ id: contract_1.kluisQuestions.number, isAsked: number_1.asksLoan, permission: staff, answer: number_1.openLoanNumber }],
    drills: drills_1.drillsOfSafe,
    onTimer: takeStep,
    searches: { [contract_1.kluisSearches.things]: { permission: staff, find: things_1.searchThings } },
    exports: { [contract_1.kluisDownloads.loans]: { permission: overseers, produce: export_1.exportLoans } },
    recordOf: async (number, _person, { loans }) => contract_1.loanNumber.pattern.test(number) && (await loans.find(number)) ? [{ partition: loans_1.partition, item: number }] : [],
    retention: retention_1.kluisRetention,
    deletions: kluis_1.kluisDeletions,
    personalData: async (person, { locale }, container) => [await (0, export_1.personsLoans)(person, locale, container)],
    evidence: export_1.evidenceOfLoans,
    mine: {
        permission: staff,
        open: async ({ actor: { person, locale } }, container) => {
            const own = (await container.loans.loansOf(person)).filter(overview_1.isOpen);
            const now = container.clock.now().toISOString();
            const waiting = await (0, overview_1.waitingFor)(person, container);
            return [(0, open_1.renderOpenLoans)(waiting, { locale, now, waits: true }), (0, open_1.renderOpenLoans)(own, { locale, now })];
        },
    },
    daily: (container) => container.safe.begin(),
    onSettled: passOn,
    accepts: { freed, wanted, incidentOpened, visitors },
};
function drawnAs(view) {
    return async ({ item, person, account, locale }, container) => {
        const file = await container.loans.find(item);
        return file ? await (0, cards_1.cardOf)(file, { person, account, locale }, container, view) : (0, plain_1.renderNeutral)(locale);
    };
}
async function passOn(message, { loans, safe }) {
    const person = (0, unreached_1.calledInVain)(message);
    if (person === null)
        return;
    const { item, view } = message.row;
    if (view === contract_1.kluisCards.custody)
        await loans.change(item, { type: 'unreached', person });
    else if (view === contract_1.kluisCards.key)
        await safe.changeKey({ type: 'unreached', person });
    else if (view === contract_1.kluisCards.countDue || view === contract_1.kluisCards.closing)
        await safe.passOver(person, view);
}
async function takeStep({ item, step, cause }, container) {
    if (item === day_1.dayItem)
        await container.safe.turn(v4_1.z.enum(day_1.daySteps).parse(step), cause);
    else
        await container.loans.change(item, { type: 'timer', step }, { cause });
}
const aboutObject = v4_1.z.object({ object: v4_1.z.string() });
async function freed({ partition, payload, idempotencyKey }, container) {
    await container.loans.announceFree(aboutObject.parse(payload).object, idempotencyKey, partition);
}
async function wanted({ partition, payload, idempotencyKey }, container) {
    await container.loans.announceWanted(aboutObject.parse(payload).object, idempotencyKey, partition);
}
const visitorsInside = v4_1.z.object({ since: v4_1.z.string().nullable() });
async function visitors({ payload, idempotencyKey: idempotencyKey }, container) {
    const { since } = visitorsInside.parse(payload);
    await container.loans.announceVisitors(since, idempotencyKey);
}
const opened = v4_1.z.object({ item: v4_1.z.string(), matter: v4_1.z.string(), incident: v4_1.z.string() });
async function incidentOpened({ payload, idempotencyKey: idempotencyKey }, container) {
    const { item, matter, incident } = opened.parse(payload);
    const link = { type: 'linkIncident', incident };
    if (item === key_1.keyItem)
        await container.safe.changeKey(link, idempotencyKey);
    else if (matter === 'count')
        await container.safe.changeCount(item, link, idempotencyKey);
    else
        await container.loans.change(item, { ...link, matter: v4_1.z.enum(commands_1.loanMatters).parse(matter) }, { idempotencyKey });
}
