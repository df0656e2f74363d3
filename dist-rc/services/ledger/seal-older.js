"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sealOlderOperation = void 0;
const sealing_1 = require("./sealing");
const atOnce = 80;
const sealOlderOperation = (partition) => ({
    points: [],
    prefixes: sealing_1.sealedPrefixes,
    usesHead: true,
    plan: (rows, head) => {
        if (head.sequence === 0 || head.sealedAfter === 0 || head.whole === true)
            return { writes: [], result: false };
        const older = sealing_1.sealedPrefixes
            .flatMap((prefix) => rows.startingWith(prefix))
            .filter(({ key, salt }) => salt === undefined && (0, sealing_1.isSealed)(partition, key));
        const writes = older
            .slice(0, atOnce)
            .map(({ key, value, etag }) => ({ kind: 'update', key, value, etag }));
        const more = older.length > atOnce;
        return { writes, head, ...(more ? {} : { whole: true }), result: more };
    },
});
exports.sealOlderOperation = sealOlderOperation;
