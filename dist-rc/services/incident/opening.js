"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readOpening = void 0;
const incident_settings_1 = require("../people/incident-settings");
const v4_1 = require("zod/v4");
const model_1 = require("./model");
const opening = v4_1.z.object({
    origin: v4_1.z.object({
        partition: v4_1.z.string(),
        flow: v4_1.z.string(),
        item: v4_1.z.string(),
        matter: v4_1.z.enum(model_1.originMatters),
        loan: v4_1.z.object({ borrower: v4_1.z.string(), handedInAt: v4_1.z.iso.datetime().nullable() }).optional(),
        saidBy: v4_1.z.string().optional(),
    }),
    reporter: v4_1.z.string(),
    facts: v4_1.z.object({
        what: v4_1.z.string(),
        kind: v4_1.z.enum(incident_settings_1.incidentKinds).nullable(),
        noticedAt: v4_1.z.iso.datetime(),
        dataOf: v4_1.z.enum(model_1.dataOwners).nullable(),
        clients: v4_1.z.array(v4_1.z.string()),
        peopleCount: v4_1.z.number().nullable(),
        done: v4_1.z.string().nullable(),
        answers: v4_1.z.record(v4_1.z.string(), v4_1.z.string()),
    }),
});
const readOpening = (payload) => opening.parse(payload);
exports.readOpening = readOpening;
