"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.atRisk = atRisk;
const keys_1 = require("../ledger/keys");
const clocks_1 = require("./clocks");
const ladder_1 = require("./ladder");
const lists_1 = require("./lists");
const nearMs = 12 * 3_600_000;
const most = 200;
async function atRisk(ledger, partitions, organisation, now) {
    const limit = new Date(now.getTime() + nearMs);
    const list = `idx|${lists_1.registerLists.open}|`;
    const range = { from: list, below: `${list}${(0, keys_1.compactInstant)(limit)}~` };
    const found = partitions
        .filter((partition) => partition.startsWith('incident|'))
        .map(async (partition) => {
        const rows = await ledger.range(partition, range, most);
        const items = await Promise.all(rows.map(({ value }) => ledger.item(partition, value.item)));
        return items.flatMap((item) => item?.state ?? []);
    });
    const near = (await Promise.all(found))
        .flat()
        .map((incident) => ({
        incident,
        clocks: (0, clocks_1.runningClocks)(incident, organisation).filter(({ until }) => until <= limit).length,
    }))
        .filter(({ clocks }) => clocks > 0);
    return {
        clocks: near.reduce((sum, { clocks }) => sum + clocks, 0),
        untaken: near.filter(({ incident }) => !incident.unreached && (0, ladder_1.isForgotten)(incident, organisation, now))
            .length,
    };
}
