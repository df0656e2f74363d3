"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inputElements = void 0;
const inputElements = (field) => [
    inputOf(field),
    ...field.faults.map((text) => ({
        type: 'RichTextBlock',
        spacing: 'Small',
        inlines: [{ type: 'TextRun', text, color: 'Attention', weight: 'Bolder' }],
    })),
];
exports.inputElements = inputElements;
function inputOf(field) {
    const { id, label, value, errorMessage } = field;
    switch (field.type) {
        case 'text': {
            const { placeholder, multiline: isMultiline, maxLength, required: isRequired } = field;
            const type = 'Input.Text';
            return { type, id, label, value, placeholder, isMultiline, maxLength, isRequired, errorMessage };
        }
        case 'choice': {
            const { placeholder, style, multiple: isMultiSelect, choices, required: isRequired } = field;
            return {
                type: 'Input.ChoiceSet',
                id,
                label,
                value,
                placeholder,
                style,
                isMultiSelect,
                wrap: true,
                choices,
                isRequired,
                errorMessage,
            };
        }
        case 'people':
            return lookingUp({ isMultiSelect: true }, 'graph.microsoft.com/users', field);
        case 'lookedUp':
            return lookingUp({}, field.dataset, field);
        case 'date':
        case 'time': {
            const type = field.type === 'date' ? 'Input.Date' : 'Input.Time';
            return { type, id, label, ...(value === '' ? {} : { value }), errorMessage };
        }
    }
}
function lookingUp(many, dataset, field) {
    const { id, label, value, placeholder, choices, required: isRequired, errorMessage } = field;
    const list = { type: 'Input.ChoiceSet', id, label, value, placeholder, style: 'filtered', ...many };
    const lookUp = { 'choices.data': { type: 'Data.Query', dataset } };
    return { ...list, wrap: true, choices, ...lookUp, isRequired, errorMessage };
}
