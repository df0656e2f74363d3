"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.parts = void 0;
const actions_json_1 = __importDefault(require("./actions.json"));
const banner_json_1 = __importDefault(require("./banner.json"));
const fact_json_1 = __importDefault(require("./fact.json"));
const frame_json_1 = __importDefault(require("./frame.json"));
const header_json_1 = __importDefault(require("./header.json"));
const footnote_json_1 = __importDefault(require("./footnote.json"));
const lines_json_1 = __importDefault(require("./lines.json"));
const passage_json_1 = __importDefault(require("./passage.json"));
const picture_json_1 = __importDefault(require("./picture.json"));
exports.parts = {
    actions: actions_json_1.default,
    banner: banner_json_1.default,
    fact: fact_json_1.default,
    frame: frame_json_1.default,
    header: header_json_1.default,
    footnote: footnote_json_1.default,
    lines: lines_json_1.default,
    passage: passage_json_1.default,
    picture: picture_json_1.default,
};
