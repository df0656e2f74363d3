"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.finishOldCount = exports.finishCount = void 0;
exports.startCount = startCount;
exports.countAgain = countAgain;
exports.turnCount = turnCount;
exports.lockCounted = lockCounted;
exports.reportCount = reportCount;
exports.countCard = countCard;
const count_1 = require("../../../cards/kluis/count");
const plain_1 = require("../../../cards/shared/plain");
const contract_1 = require("../../../services/kluis/contract");
const custodians_1 = require("../../../services/kluis/custodians");
const form_1 = require("../../../services/kluis/form");
const notices_1 = require("../../routing/notices");
const presses_1 = require("../../routing/presses");
const cards_1 = require("./cards");
async function startCount(turn, _data, container) {
    const { person } = turn.actor;
    return await answer(turn, await container.safe.startCount(person), container);
}
async function countAgain(turn, { count }, container) {
    return await answer(turn, await container.safe.startCount(turn.actor.person, count), container);
}
async function turnCount(turn, { count, seen, to, ...drawn }, container) {
    const stock = await container.safe.stock();
    const by = turn.actor.person;
    await container.safe.changeCount(count, { type: 'turn', by, ticked: tickedIn(seen), drawn, stock });
    return await answer(turn, count, container, to);
}
const finishCount = (turn, { page, lines, ...data }, container) => finish(turn, data, { page, lines }, container);
exports.finishCount = finishCount;
const finishOldCount = (turn, data, container) => finish(turn, data, undefined, container);
exports.finishOldCount = finishOldCount;
async function finish(turn, data, drawn, container) {
    const extra = data.extra.trim() === '' ? null : (0, form_1.readReason)(data.extra);
    if (extra && 'fault' in extra)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const [things, stock] = await Promise.all([container.safe.things(), container.safe.stock()]);
    const outcome = await container.safe.changeCount(data.count, {
        type: 'finish',
        by: turn.actor.person,
        ticked: tickedIn(data.seen),
        extra: extra?.text ?? null,
        found: extra ? things.listed(extra.text) : [],
        ...(drawn === undefined ? {} : { drawn }),
        stock,
    });
    const isOpen = outcome.kind === 'committed' && outcome.state.outcome === null;
    if (!isOpen)
        return await answer(turn, data.count, container);
    const page = Math.floor((drawn?.lines ?? 0) / contract_1.countPageSize);
    return await answer(turn, data.count, container, page);
}
const tickedIn = (seen) => seen.split(',').filter((object) => object !== '');
async function lockCounted(turn, { count, id }, container) {
    const outcome = await container.loans.change(id, { type: 'takeBack', by: turn.actor.person });
    return await (0, presses_1.afterPress)(turn, outcome, { ownRequest: 'ownRequest' }, () => answer(turn, count, container));
}
async function reportCount(turn, data, container) {
    const { person } = turn.actor;
    const words = (0, form_1.readReason)(data.what);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    await container.safe.changeCount(data.count, { type: 'report', reporter: person, what: words.text });
    return await answer(turn, data.count, container);
}
async function answer(turn, id, container, page = 0) {
    const { person, locale } = turn.actor;
    return { kind: 'card', card: await countCard(id, { person, locale }, container, page) };
}
async function countCard(id, reader, container, page = 0) {
    const { person, locale } = reader;
    const [count, custody] = await Promise.all([container.safe.count(id), container.loans.custody()]);
    if (!count || !(0, custodians_1.mayOversee)(custody, '', person))
        return (0, plain_1.renderNeutral)(locale);
    const by = count.outcome && (0, cards_1.nameOf)(container.organisation(), count.outcome.by);
    const last = Math.max(0, Math.ceil(count.lines.length / contract_1.countPageSize) - 1);
    const out = await unexpectedLoans(count, container);
    const mayCount = (0, custodians_1.mayDecide)(custody, '', person);
    return (0, count_1.renderCount)({ locale, count, by, out, page: Math.min(page, last), mayCount });
}
async function unexpectedLoans({ lines, outcome }, container) {
    const numbers = lines.flatMap(({ object, outOn }) => outOn !== null && outcome?.unexpected.includes(object) ? [outOn] : []);
    const found = await Promise.all(numbers.map((id) => container.loans.find(id)));
    return found.flatMap((file) => file
        ? [
            {
                loan: file.loan.id,
                name: (0, cards_1.nameOf)(container.organisation(), file.loan.borrower),
                isBack: file.loan.status !== 'out',
            },
        ]
        : []);
}
