"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.release = exports.hold = void 0;
exports.showHistory = showHistory;
exports.showThing = showThing;
const v4_1 = require("zod/v4");
const history_1 = require("../../../cards/kluis/history");
const thing_field_1 = require("../../../cards/kluis/thing-field");
const custodians_1 = require("../../../services/kluis/custodians");
const form_1 = require("../../../services/kluis/form");
const loans_1 = require("../../../services/kluis/loans");
const hold_1 = require("../../../services/retention/hold");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
const holdsOf = ({ ledger, clock }) => new hold_1.Holds(ledger, clock);
const hold = (turn, data, container) => order(turn, data, container, (by, reason) => holdsOf(container).set((0, loans_1.bookOf)(data.loan), data.loan, by, reason));
exports.hold = hold;
const release = (turn, data, container) => order(turn, data, container, (by, reason) => holdsOf(container).lift((0, loans_1.bookOf)(data.loan), data.loan, by, reason));
exports.release = release;
async function order(turn, data, container, give) {
    const { person } = turn.actor;
    const reason = (0, form_1.readReason)(data.reason);
    if ('fault' in reason)
        return (0, notices_1.shortNotice)(turn, reason.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    await give(person, reason.text);
    return await showHistory(turn, data, container);
}
const withReason = v4_1.z.object({ reason: v4_1.z.string() });
const withNames = v4_1.z.object({ from: v4_1.z.string(), to: v4_1.z.string() });
const withPeople = v4_1.z.object({ passed: v4_1.z.array(v4_1.z.string()), to: v4_1.z.array(v4_1.z.string()) });
function reasonIn(payload, organisation) {
    const read = withReason.safeParse(payload);
    if (read.success)
        return read.data.reason;
    const filed = withNames.safeParse(payload);
    if (filed.success)
        return `${filed.data.from} → ${filed.data.to}`;
    const passed = withPeople.safeParse(payload);
    const names = (people) => people.map((id) => (0, cards_1.nameOf)(organisation, id)).join(', ');
    return passed.success ? `${names(passed.data.passed)} → ${names(passed.data.to)}` : null;
}
async function showHistory(turn, { loan: id }, container) {
    const { person } = turn.actor;
    const { loans } = container;
    const file = await loans.find(id);
    if (!file || !(0, custodians_1.mayOversee)(await loans.custody(), file.loan.borrower, person))
        return (0, notices_1.notice)(turn, 'loanNotFound');
    return await historyOf(turn, { id, object: file.loan.object, dossier: file.loan.facts.dossier }, container);
}
async function showThing(turn, object, container) {
    const thing = (await container.safe.things()).find(object);
    if (!thing || !(0, custodians_1.mayOversee)(await container.loans.custody(), '', turn.actor.person))
        return (0, notices_1.notice)(turn, 'thingNotFound');
    const [latest] = await container.loans.historyOf(object);
    return await historyOf(turn, { ...thing, id: latest?.id ?? null }, container);
}
async function historyOf(turn, { id, object, dossier }, container) {
    const { person, locale } = turn.actor;
    const { loans } = container;
    const organisation = container.organisation();
    const book = id === null ? loans_1.partition : (0, loans_1.bookOf)(id);
    const hold = id === null ? null : await holdsOf(container).of(book, id);
    const all = await loans.historyOf(object, book);
    const histories = await Promise.all(all.map(async ({ id: number, status }) => {
        const rows = await container.ledger.history(book, number);
        const events = rows.map(({ type, by, at, payload }) => ({
            type,
            by: by === null ? null : (0, cards_1.nameOf)(organisation, by),
            at,
            reason: reasonIn(payload, organisation),
        }));
        return { id: number, status, events };
    }));
    const keeps = book === loans_1.partition && (0, custodians_1.mayDecide)(await loans.custody(), '', person);
    const others = keeps ? (await container.safe.things()).all.filter((thing) => thing.object !== object) : [];
    const card = (0, history_1.renderLoanHistory)({
        locale,
        now: container.clock.now().toISOString(),
        id,
        hold: hold ? { ...hold, by: (0, cards_1.nameOf)(organisation, hold.by) } : null,
        mayHold: isWatcher(turn),
        filed: keeps ? { object, others: others.slice(0, thing_field_1.mostOffered) } : null,
        dossier,
        loans: histories,
    });
    return { kind: 'card', card };
}
const isWatcher = ({ actor: { roles } }) => roles.some((role) => role === 'fg' || role === 'fgDeputy');
