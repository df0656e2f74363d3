"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contentTypes = exports.evidenceFormats = exports.sheetFormats = void 0;
exports.sheetFormats = ['xlsx', 'csv'];
exports.evidenceFormats = [...exports.sheetFormats, 'pdf'];
exports.contentTypes = {
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    csv: 'text/csv; charset=utf-8',
    pdf: 'application/pdf',
};
