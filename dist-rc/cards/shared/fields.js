"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.oneOf = exports.yesOrNo = exports.optionalText = exports.timeInput = exports.dateInput = exports.momentInput = exports.peopleInput = exports.choiceInput = exports.textInput = void 0;
const elements_1 = require("./elements");
const empty = { value: '', faults: [] };
const optional = { placeholder: '', required: false };
const textInput = (given) => ({
    type: 'text',
    ...empty,
    ...optional,
    multiline: false,
    ...given,
});
exports.textInput = textInput;
const choiceInput = (given) => ({
    type: 'choice',
    ...empty,
    ...optional,
    style: 'compact',
    multiple: false,
    ...given,
});
exports.choiceInput = choiceInput;
const peopleInput = (given) => ({
    type: 'people',
    ...empty,
    ...optional,
    ...given,
});
exports.peopleInput = peopleInput;
const momentInput = (type, given) => ({ type, ...empty, ...given });
exports.momentInput = momentInput;
const dateInput = (given) => (0, exports.momentInput)('date', given);
exports.dateInput = dateInput;
const timeInput = (given) => (0, exports.momentInput)('time', given);
exports.timeInput = timeInput;
const optionalText = (id, label, errorMessage) => ({
    ...(0, elements_1.askedText)({ id, label, errorMessage }),
    required: false,
});
exports.optionalText = optionalText;
const yesOrNo = (id, label, words, value) => (0, exports.choiceInput)({
    id,
    label,
    value,
    style: 'expanded',
    required: true,
    errorMessage: words.error,
    choices: [
        { title: words.yes, value: 'yes' },
        { title: words.no, value: 'no' },
    ],
});
exports.yesOrNo = yesOrNo;
const oneOf = (id, { label, placeholder, error, }, choices) => (0, exports.choiceInput)({ id, label, placeholder, required: true, errorMessage: error, choices });
exports.oneOf = oneOf;
