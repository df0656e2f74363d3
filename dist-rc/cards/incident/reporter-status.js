"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reporterStatus = void 0;
const reporterStatus = (status) => status === 'classified' || status === 'notifying' ? 'taken' : status;
exports.reporterStatus = reporterStatus;
