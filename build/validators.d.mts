import type { Plugin } from 'esbuild';

export const validators: Plugin;
