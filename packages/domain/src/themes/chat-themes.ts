import { fillOf } from '../wallpapers/wallpaper-fill.ts';
import type { BaseTheme, Theme, ThemeSettings } from './theme.ts';

/** A chat theme in a line: its emoji, and for bright and dark screens an accent, the colours of one's messages and a fill. */
interface Palette {
  readonly accent: number;
  readonly bubbles: readonly number[];
  readonly fill: readonly number[];
}

const palettes: readonly (readonly [emoji: string, day: Palette, night: Palette])[] = [
  [
    '🌴',
    { accent: 0x2f_8f_5b, bubbles: [0xd3_ee_dc, 0xbf_e5_cc], fill: [0xe8_f3_e6, 0xc4_e0_c9] },
    { accent: 0x58_b9_82, bubbles: [0x1f_5a_3c, 0x2b_6e_4b], fill: [0x10_1f_18, 0x1a_33_27] },
  ],
  [
    '🌊',
    { accent: 0x22_7c_b8, bubbles: [0xcf_e8_f7, 0xb5_d9_f1], fill: [0xdf_ef_f8, 0xa9_cf_e6] },
    { accent: 0x5a_aa_de, bubbles: [0x1b_4f_76, 0x24_63_92], fill: [0x0d_1b_27, 0x17_30_44] },
  ],
  [
    '🌋',
    { accent: 0xc2_4f_2c, bubbles: [0xf9_dc_cd, 0xf3_c8_b2], fill: [0xfb_ee_e4, 0xee_c7_ae] },
    { accent: 0xe9_84_5f, bubbles: [0x70_2c_19, 0x87_3a_23], fill: [0x22_12_0d, 0x3a_1e_15] },
  ],
  [
    '🌺',
    { accent: 0xb8_3a_7c, bubbles: [0xf8_d6_e8, 0xf1_bf_da], fill: [0xfb_ea_f2, 0xe9_c2_d8] },
    { accent: 0xe0_79_b1, bubbles: [0x69_22_49, 0x80_2f_5b], fill: [0x21_0e_18, 0x38_1a_2a] },
  ],
  [
    '🌙',
    { accent: 0x5b_58_b5, bubbles: [0xdf_de_f6, 0xcb_c9_ef], fill: [0xec_ec_f8, 0xc7_c6_e6] },
    { accent: 0x95_92_e3, bubbles: [0x35_33_74, 0x43_41_8c], fill: [0x12_12_22, 0x20_20_3a] },
  ],
  [
    '☕',
    { accent: 0x8a_5f_3c, bubbles: [0xee_df_d0, 0xe3_cd_b6], fill: [0xf6_ee_e4, 0xdd_c8_b1] },
    { accent: 0xc1_95_6f, bubbles: [0x50_36_21, 0x63_45_2c], fill: [0x1b_14_0e, 0x2e_23_19] },
  ],
];

const settingsOf = (base: BaseTheme, { accent, bubbles, fill }: Palette): ThemeSettings => ({
  base,
  accentColor: accent,
  messageColors: bubbles,
  wallpaper: fillOf({ colors: fill }),
});

/** The themes that a chat can have. Source: core.telegram.org/method/account.getChatThemes */
export const chatThemes: readonly Theme[] = palettes.map(([emoticon, day, night], index) => ({
  id: String(index + 1),
  accessHash: '0',
  slug: `chat${index + 1}`,
  title: emoticon,
  emoticon,
  settings: [settingsOf('classic', day), settingsOf('night', night)],
}));
