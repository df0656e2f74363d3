"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.verifyChain = void 0;
exports.lookThrough = lookThrough;
const chain_1 = require("./chain");
const forget_1 = require("./forget");
const keys_1 = require("./keys");
const sealing_1 = require("./sealing");
const verify_rows_1 = require("./verify-rows");
const verifyChain = async (ledger, partition) => (await lookThrough(ledger, partition)).faults;
exports.verifyChain = verifyChain;
async function lookThrough(ledger, partition) {
    for (let look = 1;; look += 1) {
        const before = await ledger.row(partition, keys_1.rowKeys.head);
        const looked = await lookOnce(ledger, partition);
        const after = await ledger.row(partition, keys_1.rowKeys.head);
        if (looked.faults.length === 0 || before?.sequence === after?.sequence || look === mostLooks)
            return looked;
    }
}
const mostLooks = 5;
async function lookOnce(ledger, partition) {
    const [links, entries, head, ...rows] = await Promise.all([
        ledger.list(partition, 'chain|'),
        ledger.list(partition, 'log|'),
        ledger.row(partition, keys_1.rowKeys.head),
        ...[...sealing_1.sealedPrefixes, 'idx|'].map((prefix) => ledger.rows(partition, prefix)),
    ]);
    const stored = rows.flat();
    const chain = verifyLinks(links, entries, stored);
    const whole = links.length === (head?.sequence ?? 0) && chain.end === (head?.hash ?? chain_1.chainOrigin);
    const inLinks = (0, verify_rows_1.verifyRows)(partition, links.map(({ value }) => value), stored);
    const cut = whole ? [] : [{ key: keys_1.rowKeys.head, fault: 'cutOff' }];
    return { faults: [...chain.faults, ...inLinks, ...cut], links };
}
function verifyLinks(links, entries, rows) {
    const history = new Map(entries.map(({ key, value }) => [key, value]));
    const deleted = new Set(rows.map(({ key }) => key).filter((key) => key.startsWith('purged|')));
    const forgotten = new Set(entries.flatMap(({ value }) => forgottenIn(value)));
    const faults = [];
    let previous = chain_1.chainOrigin;
    for (const [place, { key, value }] of links.entries()) {
        if (key !== keys_1.rowKeys.chain(place + 1) || !isAsWritten(previous, place + 1, value))
            faults.push({ key, fault: 'altered' });
        else if (!(0, chain_1.isSeal)(value)) {
            const entry = history.get(value.entry);
            if (entry && digestOfEntry(entry) !== value.digest)
                faults.push({ key: value.entry, fault: 'altered' });
            else if (!entry && !forgotten.has(value.entry) && !deleted.has(keys_1.rowKeys.purged(itemOf(value.entry))))
                faults.push({ key: value.entry, fault: 'removed' });
        }
        if (!(0, chain_1.isSeal)(value))
            history.delete(value.entry);
        previous = value.hash;
    }
    const loose = [...history.keys()].map((key) => ({ key, fault: 'withoutLink' }));
    return { faults: [...faults, ...loose], end: previous };
}
function isAsWritten(previous, sequence, link) {
    const { previous: _, hash: __, ...covers } = link;
    const written = 'rows' in covers
        ? (0, chain_1.sealTo)(previous, sequence, covers)
        : (0, chain_1.linkTo)(previous, sequence, covers.entry, covers.digest);
    return (0, chain_1.plainDigest)(written) === (0, chain_1.plainDigest)(link);
}
const forgottenIn = ({ type, payload }) => type === forget_1.forgottenType ? payload.entries : [];
const digestOfEntry = ({ salt, ...content }) => (0, chain_1.saltedHash)(salt, content);
const itemOf = (entry) => entry.split('|')[1] ?? '';
