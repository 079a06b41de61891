export const webFiles: ReadonlyMap<string, { body: string; type: string }> = new Map()
