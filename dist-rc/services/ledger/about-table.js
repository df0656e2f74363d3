"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tablePartition = void 0;
exports.tablePartition = 'table';
