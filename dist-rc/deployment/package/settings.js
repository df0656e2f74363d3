"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPackageSettings = readPackageSettings;
const v4_1 = require("zod/v4");
const missing = (expected) => (issue) => issue.input === undefined ? `missing; expected ${expected}` : `expected ${expected}`;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const environment = v4_1.z.object({
    TEAMS_APP_ID: v4_1.z.guid({ error: missing('a GUID: the id of the app in Teams') }).toLowerCase(),
    BOT_ID: v4_1.z.guid({ error: missing("a GUID: the client id of the bot's identity") }).toLowerCase(),
    BOT_DOMAIN: v4_1.z
        .string({ error: missing('a host name such as veilig.azurewebsites.net') })
        .toLowerCase()
        .regex(hostName, { error: 'expected a host name such as veilig.azurewebsites.net' }),
});
const described = v4_1.z.object({
    version: v4_1.z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'expected three numbers, e.g. 1.2.0' }),
});
function readPackageSettings(env, packageJson) {
    const present = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
    const values = environment.safeParse(present);
    const own = described.safeParse(JSON.parse(packageJson));
    if (!values.success || !own.success)
        return {
            faults: [
                ...(values.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`),
                ...(own.error?.issues ?? []).map(({ message }) => `version of package.json: ${message}`),
            ],
        };
    const { TEAMS_APP_ID: appId, BOT_ID: botId, BOT_DOMAIN: domain } = values.data;
    return { appId, botId, domain, version: own.data.version };
}
