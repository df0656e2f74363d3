"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.adminActions = void 0;
const incident_settings_1 = require("../people/incident-settings");
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const roles_1 = require("../people/roles");
const words = (most) => v4_1.z.string().max(most).default('');
const day = v4_1.z.literal('').or(contract_1.pickedDay).default('');
const proposal = { proposal: v4_1.z.guid() };
const kind = { kind: v4_1.z.enum(incident_settings_1.incidentKinds) };
exports.adminActions = (0, contract_1.actionsOf)('admin', {
    home: (0, contract_1.carrying)(),
    installed: (0, contract_1.carrying)(),
    undelivered: (0, contract_1.carrying)(),
    roles: (0, contract_1.carrying)(),
    organisation: (0, contract_1.carrying)(),
    upkeep: (0, contract_1.carrying)(),
    settings: (0, contract_1.carrying)(),
    retry: (0, contract_1.carrying)({}, { id: v4_1.z.guid() }),
    grant: (0, contract_1.carrying)({}, { person: words(800), role: v4_1.z.enum(roles_1.roles), from: day, until: words(20) }),
    end: (0, contract_1.carrying)({}, { id: words(80), last: day }),
    confirm: (0, contract_1.carrying)(proposal),
    reject: (0, contract_1.carrying)(proposal),
    withdraw: (0, contract_1.carrying)({}, { proposal: words(80) }),
    closing: (0, contract_1.carrying)({}, { days: words(4_000) }),
    rules: (0, contract_1.carrying)({}, { rulesNl: words(2_000), rulesEn: words(2_000) }),
    steps: (0, contract_1.carrying)({}, { escalation: words(4_000), workingDays: words(4_000) }),
    kind: (0, contract_1.carrying)({}, kind),
    setKind: (0, contract_1.carrying)(kind, {
        offered: v4_1.z.enum(['yes', 'no']),
        firstAidNl: words(1_000),
        firstAidEn: words(1_000),
    }),
    client: (0, contract_1.carrying)({}, { client: words(60) }),
    setClient: (0, contract_1.carrying)({}, {
        clientId: words(60),
        name: words(200),
        hours: words(10),
        contacts: words(2_000),
        financial: v4_1.z.enum(['yes', 'no']).optional(),
    }),
});
