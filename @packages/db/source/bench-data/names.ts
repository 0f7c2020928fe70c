const words = (text: string) => text.trim().split(/\s+/);

/** Given names of Indonesia, the commonest first. */
export const firstNames = words(`
  Muhammad Siti Ahmad Dewi Nur Putri Rizky Sri Dian Agus Eka Budi Aulia Indah Fitri Dwi Andi Rina Ayu Bayu Nurul Yusuf Maya
  Wahyu Tri Lestari Hendra Ratna Rudi Wulan Fajar Anisa Dimas Intan Arif Kartika Joko Yuni Eko Mega Rahmat Desi Ilham Novi
  Gilang Citra Bambang Laras Hadi Vina Zahra Iqbal Salsabila Adi Tiara Reza Amelia Galih Nabila Taufik Bella Yoga Cahya Farhan
  Sekar Bagus Kirana Rangga Melati Satria Hana Surya Shinta Teguh Lina Irfan Gita Fauzan Ika Hafiz Wati Krisna Silvia Aldi Ani
  Made Ketut Wayan Nyoman Gede Komang Putu Kadek Yohanes Maria Stefanus Agnes Yosef Theresia Kevin Jessica Michael Clara Ucok
  Togar Halim Meiling Xaverius Zainal Ujang Asep Cecep Euis Neneng Imas Dadang Olivia Quinsha Violetta Wirda Yasmin Zulfikar`);

/** Names that follow, likewise. */
export const lastNames = words(`
  Putra Putri Sari Pratama Wijaya Saputra Rahayu Lestari Hidayat Santoso Kusuma Setiawan Nugroho Utami Wulandari Permata Ramadhan
  Handayani Susanto Gunawan Maharani Firmansyah Anggraini Siregar Nasution Simanjuntak Hutapea Sitompul Harahap Lubis Pangaribuan
  Wibowo Suryani Purnomo Kurniawan Hartono Iskandar Fauzi Hakim Syahputra Azzahra Salsabila Rahmawati Oktaviani Febriani Aprilia
  Kusumawardhani Prasetyo Budiman Suharto Wicaksono Adiputra Mahendra Dharmawan Tanjung Sinaga Panjaitan Manurung Situmorang
  Tarigan Ginting Sembiring Purba Saragih Damanik Chandra Halim Tanuwijaya Salim Lim Widjaja Kartawijaya Natakusumah Suryadinata
  Zulkarnain Yudhistira Ekaputra Udayana Oktavia Irawan Jayadi Vebriani Qomariah`);

/** Kinds and places of schools. */
export const schools = words("SMA SMK SMP MAN SMAN Universitas Politeknik");
export const places = words(`
  Semarang Jakarta Bandung Surabaya Yogyakarta Solo Malang Medan Makassar Denpasar Palembang Bogor Depok Bekasi Tangerang Salatiga
  Kudus Pati Demak Magelang Purwokerto Tegal Pekalongan Cirebon Kediri Madiun Jember Manado Padang Pontianak`);
