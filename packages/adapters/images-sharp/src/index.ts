export { defaultImageLimits, type ImageLimits } from './limits.ts';
export { SharpImages } from './sharp-images.ts';
