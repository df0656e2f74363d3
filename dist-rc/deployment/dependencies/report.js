"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const licences_1 = require("./licences");
const sbom_1 = require("./sbom");
if (process.argv[2] === 'sbom')
    (0, sbom_1.writeSbom)('.');
else
    process.exitCode = (0, licences_1.writeLicences)('.');
