"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noTelemetry = exports.gauges = void 0;
exports.gauges = [
    'veilig.outbox.age',
    'veilig.outbox.depth',
    'veilig.statutory.undelivered',
    'veilig.clocks.at_risk',
    'veilig.reports.untaken',
];
const nothing = () => undefined;
exports.noTelemetry = {
    observe: (_what, _labels, task) => task(nothing),
    count: nothing,
    watch: nothing,
    stop: () => Promise.resolve(),
};
