import type { Plugin } from 'esbuild';

export const recordShape: Plugin;
