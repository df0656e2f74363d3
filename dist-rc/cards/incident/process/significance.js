"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.significanceRows = significanceRows;
const user_text_1 = require("../../user-text");
const model_1 = require("./model");
function significanceRows(model, texts) {
    const called = model.process.cyber?.called;
    if (!called)
        return [];
    const { cyber } = texts;
    const by = (0, model_1.signature)(model, called);
    return [
        {
            label: cyber.significance,
            lines: [
                called.significant ? cyber.calledBy(...by) : cyber.takenBackBy(...by),
                ...(0, user_text_1.displayLines)(called.reason, { max: 300, cut: texts.shared.shortened }),
            ],
        },
    ];
}
