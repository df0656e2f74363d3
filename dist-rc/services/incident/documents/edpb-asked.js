"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asked = asked;
const edpb_template_1 = require("./edpb-template");
function asked({ process }, question) {
    const value = process?.template?.answers[question] ?? [];
    const [first = ''] = value;
    if (first === '')
        return null;
    const field = edpb_template_1.edpbFieldList.find(({ number }) => number === question);
    return field?.type === 'several' || field?.type === 'one' ? { keys: value } : { text: first };
}
