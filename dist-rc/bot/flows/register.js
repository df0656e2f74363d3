"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerFlow = void 0;
const register_1 = require("../../cards/texts/commands/register");
const access_term_1 = require("../../services/register/access-term");
const contract_1 = require("../../services/register/contract");
const flow_1 = require("../routing/flow");
const keywords_1 = require("./register/keywords");
const case_handlers_1 = require("./incident/case-handlers");
const anchor_1 = require("./register/anchor");
const documents_1 = require("./register/documents");
const evidence_pack_1 = require("./register/evidence-pack");
const exports_1 = require("./register/exports");
const holds_1 = require("./register/holds");
const lists_1 = require("./register/lists");
const oversight_1 = require("./register/oversight");
const reporter_1 = require("./register/reporter");
const keepers = {
    affiliations: ['group', 'guestCompany'],
    roles: ['fg', 'fgDeputy'],
};
const anchorKeepers = {
    affiliations: ['group', 'guestCompany'],
    roles: ['fg', 'fgDeputy', 'board'],
};
const answersWith = (flows) => {
    const over = (list) => (turn, data, container) => list(turn, data, container, flows);
    return {
        ...(0, flow_1.allowed)(keepers, {
            show: over(lists_1.show),
            search: over(lists_1.search),
            open: over(lists_1.openRecord),
            export: exports_1.offerIncidents,
            figures: oversight_1.showFigures,
            figuresPdf: exports_1.offerFigures,
            access: oversight_1.showAccess,
            verify: oversight_1.verify,
            holds: holds_1.openHolds,
            hold: over(holds_1.hold),
            holdLooked: holds_1.lookAtHold,
            release: holds_1.release,
        }),
        ...(0, flow_1.allowed)(case_handlers_1.deciders, { accessOf: oversight_1.showAccessOf }),
        ...(0, flow_1.allowed)(anchorKeepers, { anchor: anchor_1.offerAnchor, pack: evidence_pack_1.offerPack }),
        ...(0, flow_1.allowed)(case_handlers_1.handlers, { document: documents_1.offerDocument, reporter: reporter_1.openReporter }),
    };
};
const registerFlow = (flows) => ({
    id: 'register',
    commands: [
        {
            names: ['register', 'incidentenregister', 'incidenten', 'incidents'],
            texts: register_1.register,
            listed: false,
            keywords: keywords_1.registerKeywords,
            permission: keepers,
            handle: (turn, container) => (0, lists_1.openRegister)(turn, container, flows),
        },
    ],
    actions: (0, flow_1.answering)(contract_1.registerActions, answersWith(flows)),
    cards: {},
    exports: {
        [contract_1.registerDownloads.incidents]: { permission: keepers, produce: exports_1.exportIncidents },
        [contract_1.registerDownloads.pack]: {
            permission: anchorKeepers,
            produce: (offer, container) => (0, evidence_pack_1.exportPack)(offer, container, flows),
        },
        [contract_1.registerDownloads.anchor]: { permission: anchorKeepers, produce: anchor_1.exportAnchor },
        [contract_1.registerDownloads.document]: { permission: case_handlers_1.handlers, produce: documents_1.exportDocument },
        [contract_1.registerDownloads.figures]: { permission: keepers, produce: exports_1.exportFigures },
    },
    daily: async (container) => {
        await (0, oversight_1.dropAnchor)(container);
        await (0, holds_1.mendHolds)(container);
        await (0, access_term_1.forgetAccess)(container.ledger, container.organisation(), container.clock);
    },
});
exports.registerFlow = registerFlow;
