"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.templateQuestions = exports.edpbSource = exports.edpbFieldList = void 0;
const edpb_template_json_1 = __importDefault(require("./edpb-template.json"));
({ fields: exports.edpbFieldList, ...exports.edpbSource } = edpb_template_json_1.default);
exports.templateQuestions = [
    39, 40, 41, 51, 66, 71, 76, 79, 80, 81, 82, 83, 84, 86, 94, 106, 114, 115, 116,
];
