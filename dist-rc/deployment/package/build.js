"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const flows_1 = require("../../bot/flows");
const app_package_1 = require("./app-package");
const checks_1 = require("./checks");
const settings_1 = require("./settings");
const target = 'dist/appPackage/optimo-veilig.zip';
async function main(env) {
    const settings = (0, settings_1.readPackageSettings)(env, (0, node_fs_1.readFileSync)('package.json', 'utf8'));
    if ('faults' in settings)
        return refuse(settings.faults);
    const app = (0, app_package_1.readAppPackage)('appPackage', settings, flows_1.flows);
    const faults = await (0, checks_1.faultsOf)(app, settings, flows_1.flows);
    if (faults.length > 0)
        return refuse(faults);
    const zip = await (0, app_package_1.zipOf)(app);
    (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(target), { recursive: true });
    (0, node_fs_1.writeFileSync)(target, zip);
    const hash = (0, node_crypto_1.createHash)('sha256').update(zip).digest('hex');
    process.stdout.write(`${target}: version ${settings.version}, ${zip.length} bytes, sha256 ${hash}\n`);
    return 0;
}
function refuse(faults) {
    for (const fault of faults)
        process.stderr.write(`${fault}\n`);
    return 1;
}
void main(process.env).then((code) => {
    process.exitCode = code;
});
