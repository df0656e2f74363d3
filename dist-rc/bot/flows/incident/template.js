"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openTemplate = void 0;
exports.fillTemplate = fillTemplate;
const template_1 = require("../../../cards/incident/process/template");
const edpb_1 = require("../../../services/incident/documents/edpb");
const edpb_template_1 = require("../../../services/incident/documents/edpb-template");
const contract_1 = require("../../../services/incident/contract");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const screens_1 = require("./screens");
function askedOf(incident, container) {
    const { fields, missing } = (0, edpb_1.edpbNotification)(incident, container.organisation(), container.clock.now());
    const isAsked = (number) => edpb_template_1.templateQuestions.some((question) => question === number);
    const open = (question) => missing.includes(question);
    const applying = fields.map(({ field }) => field.number);
    const asked = edpb_template_1.templateQuestions.filter((question) => applying.includes(question));
    return {
        asked: [...asked.filter(open), ...asked.filter((question) => !open(question))],
        elsewhere: missing.filter((number) => !isAsked(number)),
        whole: missing.length === 0,
    };
}
const templateScreen = (view, container) => (0, template_1.renderTemplate)({ ...view, ...askedOf(view.incident, container) });
const openTemplate = (turn, { incident }, container) => (0, screens_1.show)(turn, incident, templateScreen, container);
exports.openTemplate = openTemplate;
async function fillTemplate(turn, data, container) {
    const file = await container.incidents.find(data.incident);
    if (!file)
        return (0, notices_1.shortNotice)(turn, 'notFound');
    const answers = {};
    const masked = [];
    for (const question of askedOf(file.incident, container).asked) {
        const typed = data[`field.${question}`];
        if (typed === undefined)
            continue;
        const keys = edpb_template_1.edpbFieldList.find(({ number }) => number === question)?.keys ?? '';
        const words = (0, carry_out_1.readOptional)(typed);
        if (keys === '' && ('fault' in words || words.text.length > contract_1.templateLength))
            return (0, notices_1.shortNotice)(turn, 'textTooLong');
        if (keys !== '')
            answers[question] = typed.split(',').filter((key) => key !== '' && keys.includes(key));
        else if (!('fault' in words)) {
            answers[question] = words.text === '' ? [] : [words.text];
            masked.push(...words.masked);
        }
    }
    return await (0, carry_out_1.carryOut)(turn, data, templateScreen, container, (by) => ({
        type: 'template',
        by,
        answers,
        masked,
    }));
}
