"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pickerValue = exports.textPrompt = exports.askedText = exports.fieldElement = exports.actionRow = exports.press = exports.button = exports.frame = exports.pictureOf = exports.header = void 0;
exports.actionRows = actionRows;
const node_crypto_1 = require("node:crypto");
const contract_1 = require("../../services/contract");
const user_text_1 = require("../user-text");
const inputs_1 = require("./inputs");
const header = (eyebrow, title, badge) => ({
    eyebrow,
    title: (0, user_text_1.inMarkdown)(title),
    badges: badge ? [badge] : [],
});
exports.header = header;
const pictureOf = (png, alt) => ({
    url: `data:image/png;base64,${png.toString('base64')}`,
    alt,
});
exports.pictureOf = pictureOf;
const frame = (locale) => ({ lang: locale });
exports.frame = frame;
const button = (title, action, given, { style = 'default', sendsInputs = true } = {}) => {
    const { verb } = action;
    const data = heldBy(action, given);
    return { title, verb, style, inputs: sendsInputs ? 'auto' : 'none', data, submit: { ...data, verb } };
};
exports.button = button;
const heldBy = ({ names }, given) => names ? Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))) : given;
const press = (title, action, data, style = 'default') => (0, exports.button)(title, action, data, { style, sendsInputs: false });
exports.press = press;
function buttonElement({ title, verb, style, inputs: associatedInputs, data, submit }) {
    const fallback = { type: 'Action.Submit', title, style, associatedInputs, data: submit };
    return { type: 'Action.Execute', title, verb, style, associatedInputs, data, fallback };
}
const promptData = ({ buttons, ...prompt }) => ({
    questions: [],
    ...prompt,
    buttons: buttons.map(buttonElement),
    key: keyOf('prompt', prompt.title),
});
const actionRow = ({ buttons = [], prompts = [], toggles = [], links = [] }) => buttons.length + prompts.length + toggles.length + links.length > 0
    ? [{ buttons: buttons.map(buttonElement), prompts: prompts.map(promptData), toggles, links }]
    : [];
exports.actionRow = actionRow;
const fullRow = 3;
function actionRows(actions, toggles) {
    const { buttons = [], prompts = [], links = [] } = actions;
    const shown = buttons.length + prompts.length + links.length;
    if (shown > fullRow)
        return [...(0, exports.actionRow)({ buttons, links }), ...(0, exports.actionRow)({ prompts }), ...(0, exports.actionRow)({ toggles })];
    return shown === fullRow
        ? [...(0, exports.actionRow)(actions), ...(0, exports.actionRow)({ toggles })]
        : (0, exports.actionRow)({ buttons, prompts, links, toggles });
}
function keyOf(name, content) {
    const digest = (0, node_crypto_1.createHash)('sha256').update(JSON.stringify(content)).digest('base64url');
    return `${name}-${digest.slice(0, 6)}`;
}
function contentOf(field) {
    const { label, type, value } = field;
    if (type === 'people')
        return { label };
    return { label, value, choices: 'choices' in field ? field.choices : [] };
}
const longestTitle = 160;
function titled(field) {
    const open = field.type === 'choice' && field.style === 'expanded';
    const choices = field.choices.map(({ title, value }) => {
        const shown = (0, user_text_1.displayName)(title, longestTitle);
        return { title: open ? (0, user_text_1.inMarkdown)(shown) : shown, value };
    });
    return { ...field, choices };
}
const fieldElement = (field) => ({
    type: 'Container',
    key: keyOf(field.id, contentOf(field)),
    spacing: 'Medium',
    items: (0, inputs_1.inputElements)('choices' in field ? titled(field) : field),
});
exports.fieldElement = fieldElement;
const askedText = ({ id, label, errorMessage, value = '', maxLength = contract_1.remarkLength, }) => ({
    type: 'text',
    id,
    label,
    value,
    placeholder: '',
    multiline: true,
    maxLength,
    required: true,
    errorMessage,
    faults: [],
});
exports.askedText = askedText;
const textPrompt = (title, { style = 'default', send, ...text }) => ({ title, style, fields: [(0, exports.fieldElement)((0, exports.askedText)(text))], buttons: [send] });
exports.textPrompt = textPrompt;
const pickable = {
    date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    time: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
};
const pickerValue = (type, typed, otherwise) => typed !== undefined && pickable[type].test(typed) ? typed : otherwise;
exports.pickerValue = pickerValue;
