"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.batchCard = batchCard;
const list_1 = require("../../../cards/incident/list");
const batch_1 = require("../../../services/delivery/batch");
const keys_1 = require("../../../services/ledger/keys");
const cards_1 = require("./cards");
const batchLines = 15;
async function batchCard(context, container) {
    const prefix = keys_1.rowKeys.index(`${(0, batch_1.foldList)(context.item, context.person)}|`);
    const folded = await container.ledger.list(context.partition, prefix);
    const newest = folded
        .map(({ value }) => value.item)
        .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
    const files = await Promise.all(newest.slice(0, batchLines).map((id) => container.incidents.find(id)));
    const incidents = files.flatMap((file) => (file ? [(0, cards_1.lineOf)(file.incident, container.organisation())] : []));
    return (0, list_1.renderIncidentBatch)({
        locale: context.locale,
        data: {},
        ofOnePerson: (0, batch_1.isNamed)(context),
        incidents,
        older: newest.slice(batchLines),
    });
}
