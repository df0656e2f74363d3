"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.numberOf = numberOf;
exports.partitionOf = partitionOf;
const contract_1 = require("./contract");
const series = { incident: 'INC', drill: 'OEF' };
function numberOf(partition, number) {
    const [register = '', year = ''] = partition.split('|');
    return `${register === 'drill' ? series.drill : series.incident}-${year}-${String(number).padStart(4, '0')}`;
}
function partitionOf(id) {
    const [, prefix, year = 'none'] = contract_1.incidentNumberPattern.exec(id) ?? [];
    return `${prefix === series.drill ? 'drill' : 'incident'}|${year}`;
}
