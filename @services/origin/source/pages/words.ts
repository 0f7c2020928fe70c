import type { Language } from "@packages/decks";

type Words = {
  signIn: string;
  intro: string;
  email: string;
  password: string;
  show: string;
  forgotten: string;
  choose: string;
  chooseIntro: string;
  newPassword: string;
  newPasswordHint: string;
  save: string;
  other: string;
  otherLanguage: string;
  noScript: string;
  /** What the script says, by what happened; `{n}` is a number of seconds. */
  says: { wrong: string; weak: string; link: string; saved: string; tooMany: string; failed: string; busy: string };
};

/** What the sign-in page says. */
export const words: Record<Language, Words> = {
  id: {
    signIn: "Masuk",
    intro: "Masuk untuk membuka laporan Anda.",
    email: "Email",
    password: "Kata sandi",
    show: "Tampilkan kata sandi",
    forgotten: "Lupa kata sandi? Minta tautan baru kepada administrator Anda.",
    choose: "Buat kata sandi",
    chooseIntro: "Tautan ini hanya dapat dipakai satu kali.",
    newPassword: "Kata sandi baru",
    newPasswordHint: "Paling sedikit 12 karakter; beberapa kata acak lebih baik daripada satu kata dengan angka.",
    save: "Simpan",
    other: "English",
    otherLanguage: "Read this page in English",
    noScript: "Halaman ini memerlukan JavaScript. Aktifkan JavaScript di peramban Anda, lalu muat ulang halaman.",
    says: {
      wrong: "Email atau kata sandi salah.",
      weak: "Kata sandi ini terlalu mudah ditebak. Buat yang lebih panjang.",
      link: "Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru kepada administrator Anda.",
      saved: "Kata sandi tersimpan. Silakan masuk.",
      tooMany: "Terlalu banyak percobaan. Coba lagi dalam {n} detik.",
      failed: "Tidak berhasil. Periksa koneksi Anda, lalu coba lagi.",
      busy: "Sebentar …",
    },
  },
  en: {
    signIn: "Sign in",
    intro: "Sign in to open your reports.",
    email: "E-mail",
    password: "Password",
    show: "Show password",
    forgotten: "Forgot your password? Ask your administrator for a new link.",
    choose: "Choose a password",
    chooseIntro: "This link can be used once.",
    newPassword: "New password",
    newPasswordHint: "At least 12 characters; a few random words are better than one word with digits.",
    save: "Save",
    other: "Bahasa Indonesia",
    otherLanguage: "Baca halaman ini dalam bahasa Indonesia",
    noScript: "This page needs JavaScript. Switch it on in your browser, then load the page again.",
    says: {
      wrong: "E-mail or password is wrong.",
      weak: "This password is too easy to guess. Make it longer.",
      link: "This link has been used or is too old. Ask your administrator for a new one.",
      saved: "Your password is saved. Please sign in.",
      tooMany: "Too many tries. Try again in {n} seconds.",
      failed: "That did not work. Check your connection, then try again.",
      busy: "One moment …",
    },
  },
};
