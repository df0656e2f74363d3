"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerKeywords = void 0;
exports.registerKeywords = [
    'register',
    'incidentenregister',
    'incidenten register',
    'incident register',
    'alle meldingen',
    'jaarcijfers',
    'yearly figures',
    'open incidenten',
    'open incidents',
    'inzagelog',
    'access log',
];
