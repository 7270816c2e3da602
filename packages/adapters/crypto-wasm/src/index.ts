export { kernelInputBytesMax, WasmKernel } from './kernel.ts';
export type { CtrPosition, KernelCtr } from './kernel-ctr.ts';
export { simdSupported, webAssembly, type WasmModule } from './web-assembly.ts';
