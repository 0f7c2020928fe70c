import type { Random } from "../random.ts";

export type Gender = "male" | "female";

const GIVEN: Record<Gender, readonly string[]> = {
  male: words(
    "Adi Aditya Agus Ahmad Aldi Andika André Ardian Arif Bagas Bagus Bayu Bima Budi Candra Daffa Danang Daniel Dedi Dimas Dwi Edo Eko Fajar Farhan Fauzan Galih Gilang Hafiz Hendra Ilham Indra Irfan Joko Jonathan Kevin Krisna Lukman Maulana Muhammad Nanda Naufal Nugroho Rafi Raka Rangga Rendra Reza Rian Rizky Satria Surya Teguh Tirta Wahyu Wisnu Yoga Yusuf Zaki",
  ),
  female: words(
    "Adinda Aisyah Alya Amelia Anggi Anisa Arum Astri Aulia Ayu Bella Bunga Cahya Chloé Citra Clara Devi Dewi Dian Dinda Elsa Endah Evi Fadhila Farah Febri Fitri Gita Hana Indah Intan Jessica Kartika Kirana Laras Lestari Lia Maya Mega Melati Mutia Nabila Nadia Nadya Naila Novi Nurul Putri Rahma Ratna Rina Rizka Salsabila Sari Sekar Shinta Siti Tiara Vania Wulan Yuni Zahra",
  ),
};

const SECOND: Record<Gender, readonly string[]> = {
  male: words("Akbar Alfarizi Bagaskara Eka Fadli Fikri Hakim Putra Rahman Ramadhan Rizal Satrio Tri Yudha"),
  female: words("Amalia Ayuningtyas Cahyani Eka Khairunnisa Maharani Nur Permata Puspita Putri Rahmawati Safitri Tri"),
};

const FAMILY = words(
  "Adiputra Anggraini Ardiansyah Budiman Firmansyah Gunawan Halim Handoko Harahap Hartono Hidayat Iskandar Kurniawan Kusuma Lesmana Limanto Ma'ruf Mahendra Manurung Nasution Nugraha Nugroho Nur'aini Pamungkas Pangestu Permana Prabowo Prasetyo Pratama Purnomo Rahardjo Saputra Saragih Setiawan Sihombing Simanjuntak Siregar Situmorang Soetomo Subekti Sudarsono Suharto Sulistyo Suryadi Susanto Sutanto Tanuwijaya Tjahjono Utomo Wardhana Wibowo Wicaksono Widodo Wijaya Winata Yulianto",
);

function words(text: string): readonly string[] {
  return text.split(" ");
}

/** A name as people here bear them: one word, two, or three. `family` is given where a sibling has it already. */
export function drawName(random: Random, gender: Gender, family?: string): { name: string; family: string } {
  const given = random.pick(GIVEN[gender]);
  const last = family ?? random.pick(FAMILY);
  const shape = random.next();
  if (shape < 0.06) return { name: given, family: last };
  if (shape < 0.56) return { name: `${given} ${last}`, family: last };
  return { name: `${given} ${random.pick(SECOND[gender])} ${last}`, family: last };
}
