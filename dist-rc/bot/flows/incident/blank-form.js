"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isBlank = void 0;
exports.renderBlankForm = renderBlankForm;
const form_1 = require("../../../cards/incident/form");
const lately_1 = require("../../../services/lately");
const lately = new lately_1.Lately(50);
function renderBlankForm(model) {
    const { token } = model.data;
    const noToken = '-'.repeat(token.length);
    const blank = { ...model, data: { ...model.data, token: noToken } };
    const drawn = lately.of(JSON.stringify(blank), () => JSON.stringify((0, form_1.renderIncidentForm)(blank)));
    return JSON.parse(drawn.replaceAll(noToken, () => token));
}
const isBlank = ({ values, faults, files, notice }) => Object.keys(values).length + Object.keys(faults).length === 0 && !files && notice === undefined;
exports.isBlank = isBlank;
