"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seeChannels = seeChannels;
const v4_1 = require("zod/v4");
const patienceMs = 10_000;
const resourceManager = 'https://management.azure.com';
const channelsOf = v4_1.z.object({
    value: v4_1.z.array(v4_1.z.object({
        properties: v4_1.z.object({
            channelName: v4_1.z.string(),
            properties: v4_1.z
                .object({ sites: v4_1.z.array(v4_1.z.object({ isEnabled: v4_1.z.boolean().optional() })).nullish() })
                .nullish(),
        }),
    })),
});
async function seeChannels(id, credential, url = resourceManager) {
    if (id === undefined || id === '')
        return { kind: 'unnamed' };
    try {
        const token = await credential.getToken(`${resourceManager}/.default`);
        const response = await fetch(`${url}${id}/channels?api-version=2022-09-15`, {
            headers: { authorization: `Bearer ${token?.token ?? ''}` },
            signal: AbortSignal.timeout(patienceMs),
        });
        const read = channelsOf.safeParse(await response.json());
        if (!response.ok || !read.success)
            return { kind: 'unreadable' };
        const channels = read.data.value.map(({ properties: { channelName: name, properties } }) => ({
            name,
            open: properties?.sites?.some(({ isEnabled }) => isEnabled !== false) ?? true,
        }));
        return { kind: 'read', channels };
    }
    catch {
        return { kind: 'unreadable' };
    }
}
