"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardsOf = void 0;
exports.touchFollowers = touchFollowers;
exports.refreshCards = refreshCards;
const out_row_1 = require("../ledger/out-row");
const out_copies_1 = require("../ledger/out-copies");
const out_write_1 = require("../ledger/out-write");
const cardsOf = (item) => `out|${item}|`;
exports.cardsOf = cardsOf;
const gatherMs = 1_500;
function touchFollowers(rows, item, except, now) {
    const touched = rows.startingWith((0, exports.cardsOf)(item)).flatMap((row) => {
        const follower = row.value;
        const typing = (0, out_copies_1.heldCopy)(follower, now) !== null;
        if (row.key === except || follower.follows !== 'delivery' || typing)
            return [];
        const step = (0, out_row_1.touch)(follower, new Date(now.getTime() + gatherMs));
        if (step.row === follower)
            return [];
        return [
            {
                writes: (0, out_write_1.writeOut)(row.key, step, row),
                woken: step.dueAt instanceof Date ? [{ key: row.key, at: step.dueAt }] : [],
            },
        ];
    });
    return {
        writes: touched.flatMap(({ writes }) => writes),
        woken: touched.flatMap(({ woken }) => woken),
    };
}
function refreshCards(item, now) {
    return {
        points: [],
        prefixes: [(0, exports.cardsOf)(item)],
        usesHead: false,
        plan: (rows) => {
            const touched = rows.startingWith((0, exports.cardsOf)(item)).flatMap((row) => {
                const step = (0, out_row_1.touch)(row.value, now);
                return step.row === row.value ? [] : [{ key: row.key, writes: (0, out_write_1.writeOut)(row.key, step, row) }];
            });
            return { writes: touched.flatMap(({ writes }) => writes), result: touched.map(({ key }) => key) };
        },
    };
}
