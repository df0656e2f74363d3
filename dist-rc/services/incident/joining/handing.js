"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.handTo = exports.handedOn = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const number_1 = require("../number");
const text = v4_1.z.string();
const place = v4_1.z.number().int().min(0);
const both = v4_1.z.object({ id: contract_1.incidentNumber, other: contract_1.incidentNumber });
exports.handedOn = {
    joined: both.extend({ by: text }),
    parted: both.extend({ by: text }),
    sentBack: both,
    follow: both,
    asked: both.extend({ by: text, place }),
    heard: both.extend({ place }),
    sent: both.extend({ count: v4_1.z.number().int().min(1) }),
};
const handTo = (command, payload) => ({ to: (0, number_1.partitionOf)(payload.id), flow: 'incident', command, payload });
exports.handTo = handTo;
