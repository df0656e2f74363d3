"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Guesses = void 0;
const pace_1 = require("../../services/delivery/pace");
const minuteMs = 60_000;
const limits = { address: 60, all: 600 };
class Guesses {
    perAddress = new pace_1.Pace([{ sends: limits.address, milliseconds: minuteMs }]);
    together = new pace_1.Pace([{ sends: limits.all, milliseconds: minuteMs }]);
    tooMany(address, now) {
        return this.perAddress.next(address, now) > now || this.together.next('all', now) > now;
    }
    count(address, now) {
        this.perAddress.tidy(now);
        this.perAddress.take(address, now);
        this.together.take('all', now);
    }
}
exports.Guesses = Guesses;
