"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.withNote = withNote;
const render_1 = require("../render");
const note_json_1 = __importDefault(require("./note.json"));
const template = (0, render_1.compileCard)(note_json_1.default);
function withNote(card, note) {
    const [heading, ...rest] = card.content['body'];
    const notes = (0, render_1.renderCard)(template, { notes: [note] }, card.summary).content['body'];
    const noted = { ...card, content: { ...card.content, body: [heading, ...notes, ...rest] } };
    return (0, render_1.bytesOf)(noted) > render_1.maxCardBytes ? card : noted;
}
