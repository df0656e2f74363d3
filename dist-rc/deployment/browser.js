"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.BrowserMissing = void 0;
exports.findBrowser = findBrowser;
exports.browserToUse = browserToUse;
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
class BrowserMissing extends Error {
}
exports.BrowserMissing = BrowserMissing;
const onLinux = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const onWindows = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
];
function usualPlaces({ platform, environment }) {
    if (platform === 'win32') {
        const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
        return onWindows.flatMap((program) => folders.map((folder) => node_path_1.win32.join(folder, program)));
    }
    if (platform === 'darwin') {
        const folders = ['/Applications', node_path_1.posix.join(environment['HOME'] ?? '/', 'Applications')];
        return onMac.flatMap((name) => folders.map((folder) => node_path_1.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
    }
    const folders = [...(environment['PATH'] ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
    return onLinux.flatMap((name) => folders.map((folder) => node_path_1.posix.join(folder, name)));
}
function findBrowser(machine) {
    const named = machine.environment['CHROME_PATH'];
    if (named === undefined || named === '')
        return usualPlaces(machine).find(machine.runs) ?? null;
    if (machine.runs(named))
        return named;
    throw new BrowserMissing(`CHROME_PATH is "${named}", and there is no program there`);
}
function browserToUse() {
    const { platform, arch, env: environment } = process;
    const program = findBrowser({ platform, environment, runs });
    if (program !== null)
        return { program, environment: {} };
    if (platform === 'linux' && arch === 'x64')
        return carriedBrowser();
    throw new BrowserMissing('The tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH');
}
function runs(path) {
    try {
        (0, node_fs_1.accessSync)(path, node_fs_1.constants.X_OK);
        return (0, node_fs_1.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
const carrier = (0, node_path_1.resolve)('deployment/chromium');
const carried = '@sparticuz/chromium';
const unpacked = (0, node_path_1.join)(carrier, 'node_modules', '.unpacked');
function carriedBrowser() {
    if (!isUnpacked()) {
        console.log('  no browser on this machine: Chromium comes from npm');
        const npm = process.env['npm_execpath'];
        run(npm === undefined ? ['npm', 'ci'] : [process.execPath, npm, 'ci']);
        unpack();
    }
    return {
        program: (0, node_path_1.join)(unpacked, 'chromium'),
        environment: {
            LD_LIBRARY_PATH: (0, node_path_1.join)(unpacked, 'al2023', 'lib'),
            FONTCONFIG_FILE: (0, node_path_1.join)(carrier, 'fonts.conf'),
        },
    };
}
function isUnpacked() {
    const installed = (0, node_path_1.join)(carrier, 'node_modules', carried, 'package.json');
    if (!(0, node_fs_1.existsSync)(unpacked) || !(0, node_fs_1.existsSync)(installed))
        return false;
    const { version } = JSON.parse((0, node_fs_1.readFileSync)(installed, 'utf8'));
    const { dependencies } = JSON.parse((0, node_fs_1.readFileSync)((0, node_path_1.join)(carrier, 'package.json'), 'utf8'));
    return version === dependencies[carried];
}
function unpack() {
    const folder = (0, node_fs_1.mkdtempSync)(`${unpacked}-`);
    const environment = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    const script = `import('${carried}').then(({ default: chromium }) => chromium.executablePath())`;
    run([process.execPath, '--eval', script], environment);
    (0, node_fs_1.renameSync)(folder, unpacked);
}
function run([command = '', ...args], environment = {}) {
    const { status, error } = (0, node_child_process_1.spawnSync)(command, args, {
        cwd: carrier,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0)
        throw new BrowserMissing(`The tests need a browser: install Chromium or set CHROME_PATH (${error?.message ?? `${command} ${args[0]} failed`})`);
}
