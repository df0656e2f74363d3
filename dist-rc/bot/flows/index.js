"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.flows = exports.withOwnFlows = exports.domain = void 0;
const absence_1 = require("./absence");
const admin_1 = require("./admin");
const summary_1 = require("./summary");
const help_1 = require("./help");
const incident_1 = require("./incident");
const kluis_1 = require("./kluis");
const mine_1 = require("./mine");
const personal_data_1 = require("./personal-data");
const register_1 = require("./register");
const training_1 = require("./training");
const visit_1 = require("./visit");
exports.domain = [incident_1.incidentFlow, kluis_1.safeFlow, visit_1.visitFlow, training_1.trainingFlow];
const withOwnFlows = (own) => {
    const keeping = [...own, summary_1.summaryFlow];
    const all = [
        ...own,
        absence_1.absenceFlow,
        (0, mine_1.mineFlow)(own),
        (0, register_1.registerFlow)(keeping),
        (0, personal_data_1.personalDataFlow)(own),
        summary_1.summaryFlow,
        (0, admin_1.adminFlow)(keeping),
    ];
    return [...all, (0, help_1.helpFlow)(all)];
};
exports.withOwnFlows = withOwnFlows;
exports.flows = (0, exports.withOwnFlows)(exports.domain);
