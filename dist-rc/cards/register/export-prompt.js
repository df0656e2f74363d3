"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exportPrompt = exportPrompt;
const contract_1 = require("../../services/register/contract");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const pack_prompt_1 = require("../shared/pack-prompt");
function exportPrompt(period, { register, shared }) {
    const day = (id, label) => (0, pack_prompt_1.dayField)(id, label, period[id], shared.checkField);
    const format = (0, fields_1.choiceInput)({
        id: 'format',
        label: register.exportFormat,
        value: 'xlsx',
        required: true,
        errorMessage: shared.checkField,
        choices: [
            { title: 'Excel (xlsx)', value: 'xlsx' },
            { title: 'CSV', value: 'csv' },
        ],
    });
    return {
        title: register.export,
        style: 'default',
        fields: [
            (0, elements_1.fieldElement)(day('from', register.exportFrom)),
            (0, elements_1.fieldElement)(day('until', register.exportUntil)),
            (0, elements_1.fieldElement)(format),
        ],
        buttons: [
            (0, elements_1.button)(register.exportSend, contract_1.registerActions.export, {}, { style: 'positive' }),
            (0, elements_1.button)(register.pack.send, contract_1.registerActions.pack, {}),
        ],
    };
}
