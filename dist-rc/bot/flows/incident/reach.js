"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.watchReach = watchReach;
const batch_1 = require("../../../services/delivery/batch");
const contract_1 = require("../../../services/incident/contract");
const keys_1 = require("../../../services/ledger/keys");
async function watchReach({ partition, row, outcome }, container) {
    const delivered = outcome.kind === 'delivered';
    if (row.view === contract_1.incidentCards.digest)
        return await watchBatch(partition, row, delivered, container);
    const toContact = row.view === contract_1.incidentCards.discreetMail && container.organisation().incident.outsideContact !== undefined;
    if (row.view !== contract_1.incidentCards.alert && !toContact)
        return;
    if (delivered)
        await reached(partition, row.item, container);
    else if (await isLost(partition, row.item, isGivenUp, container))
        await container.incidents.change(row.item, { type: 'unreached' });
}
async function watchBatch(partition, batch, delivered, container) {
    const { ledger, incidents } = container;
    if (!delivered && !isGivenUp(batch))
        return;
    const folded = await ledger.list(partition, keys_1.rowKeys.index(`${(0, batch_1.foldList)(batch.item, batch.person)}|`));
    const batches = await ledger.messages(partition, batch.item);
    const without = new Set(batches.filter(isGivenUp).map(({ person }) => person));
    const isGone = (row) => isGivenUp(row) || (row.state === 'folded' && row.deliveredAt === null && without.has(row.person));
    for (const { value } of folded)
        if (delivered)
            await reached(partition, value.item, container);
        else if (await isLost(partition, value.item, isGone, container))
            await incidents.change(value.item, { type: 'unreached' });
}
async function reached(partition, id, { ledger, incidents }) {
    const item = await ledger.item(partition, id);
    if (item?.state.unreached)
        await incidents.change(id, { type: 'reached' });
}
async function isLost(partition, id, isGone, { ledger }) {
    const alerts = (await ledger.messages(partition, id)).filter(({ view }) => view === contract_1.incidentCards.alert);
    return alerts.every(isGone);
}
const isGivenUp = ({ deliveredAt, state }) => deliveredAt === null && (state === 'parked' || state === 'uncertain');
