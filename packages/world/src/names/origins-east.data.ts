import { type Origin, origin } from './origin.ts'

/** Ordinary names, compiled by hand from common knowledge; not a copy of any list, and nobody's record. */
export const easternOrigins: readonly Origin[] = [
  origin({
    id: 'arabic',
    men: 'Mohammed Ahmed Ali Omar Hassan Hussein Khalid Ibrahim Youssef Mahmoud Abdullah Mustafa Tariq Samir Karim Nasser Faisal Bilal Anwar Walid',
    women:
      'Fatima Aisha Maryam Zainab Layla Noor Amina Huda Salma Rania Yasmin Khadija Samira Nadia Hanan Dalal Iman Lubna Rasha Widad',
    families:
      'Hassan Haddad Khoury Mansour Nasser Saleh Rahman Sharif Qasim Hamdan Said Farouk Othman Zaki Darwish Najjar Bakri Masri Shami Baghdadi Halabi Jaber Kassem Latif Ramadan Suleiman Tawfiq Yassin Zahrani Ghamdi',
    shape: 'particle',
    variants:
      'Mohammed=Muhammad,Mohamed,Mohamad Ahmed=Ahmad Youssef=Yusuf,Yousef Hussein=Husain,Hussain Khalid=Khaled Abdullah=Abdallah,Abdulla Fatima=Fatma,Fatemah Aisha=Aysha,Aicha Qasim=Kassim,Qassem Suleiman=Sulaiman,Soliman Othman=Osman,Uthman Said=Saeed,Sayed Najjar=Naggar Maryam=Mariam,Miriam',
    nationalities: 'EG MA JO LB SA TN AE DZ',
    weight: 9,
  }),
  origin({
    id: 'turkish',
    men: 'Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Emre Burak Can Cem Serkan Volkan Kemal Onur Tolga Barış Yiğit Çağrı',
    women:
      'Ayşe Fatma Emine Zeynep Elif Merve Esra Özlem Selin Deniz Gül Hatice Büşra Derya Pınar Ebru Sibel Aslı Nurcan Tuğba',
    families:
      'Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Yavuz Bulut Güneş Tekin Aksoy Uçar',
    variants: 'Öztürk=Oeztuerk,Ozturk Şahin=Sahin Çelik=Celik Yılmaz=Yilmaz Doğan=Dogan Güneş=Gunes,Guenes',
    nationalities: 'TR TR TR DE',
    weight: 6,
  }),
  origin({
    id: 'indian',
    men: 'Rajesh Amit Suresh Vijay Sanjay Rahul Arjun Anil Ravi Manoj Deepak Arun Vikram Sunil Ashok Karthik Naveen Prakash Gaurav Harpreet',
    women:
      'Priya Anjali Sunita Kavita Pooja Neha Lakshmi Deepa Meera Radha Sita Geeta Divya Shreya Nisha Rekha Swati Asha Lata Simran',
    families:
      'Sharma Patel Singh Kumar Gupta Reddy Nair Iyer Das Mehta Joshi Rao Verma Mishra Chatterjee Banerjee Mukherjee Agarwal Kapoor Malhotra Pillai Menon Desai Shah Kaur Bhat Kulkarni Chaudhary Sinha Yadav',
    shape: 'single',
    variants:
      'Lakshmi=Laxmi Chaudhary=Chowdhury,Choudhary,Chaudhri Agarwal=Aggarwal,Agrawal Chatterjee=Chattopadhyay,Chatterji Banerjee=Banerji,Bandyopadhyay Geeta=Gita Mukherjee=Mukherji Kavita=Kavitha',
    nationalities: 'IN IN IN IN GB CA',
    weight: 11,
  }),
  origin({
    id: 'chinese',
    men: 'Wei Jun Ming Jianguo Haoran Zhiqiang Yichen Guoqiang Jie Lei Bo Xiaoming Zihao Yuxuan Peng Tao Cheng Yong Hao Qiang',
    women: 'Fang Xiuying Li Na Jing Min Yan Xia Ting Yuting Xinyi Meiling Qian Hui Lan Yue Ying Zhen Hong Lili',
    families:
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Zeng',
    variants:
      'Zhang=Chang,Cheung Wang=Wong Chen=Chan,Tan Huang=Wong,Hwang Zhou=Chow,Chou Liu=Lau,Lew Li=Lee Xu=Hsu,Hsui Zheng=Cheng,Cheang Xie=Hsieh,Tse Guo=Kuo,Kwok Zeng=Tseng,Tsang',
    nationalities: 'CN CN CN SG MY',
    weight: 9,
  }),
  origin({
    id: 'korean',
    men: 'Minjun Seojun Dohyun Jihoon Sungmin Hyunwoo Jaehyun Youngho Sanghoon Donghyun Taeyang Kyungsoo Junho Woojin Jinwoo',
    women: 'Jiwoo Seoyeon Minseo Soojin Hyejin Jiyoung Eunji Yuna Sunhee Miyoung Haeun Nari Boram Dahye Kyunghee',
    families: 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong',
    variants:
      'Lee=Yi,Rhee,Ri Park=Pak,Bak Choi=Choe Jung=Chung,Jeong Cho=Jo Yoon=Yun Lim=Im,Rim Seo=Suh Ahn=An Yoo=Yu,Ryu Hyunwoo=Hyeonu Youngho=Yeongho Sungmin=Seongmin',
    nationalities: 'KR KR KR US',
    weight: 5,
  }),
  origin({
    id: 'japanese',
    men: 'Haruto Yuto Sota Ren Takumi Kenta Hiroshi Takashi Kazuya Shota Daiki Ryo Makoto Kenji Jun Satoshi Yusuke Koji',
    women: 'Yui Aoi Hina Sakura Yoko Keiko Naoko Yumi Haruka Ayumi Mai Kaori Emi Tomoko Junko Riko Mio Akiko',
    families:
      'Sato Suzuki Takahashi Tanaka Ito Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Shimizu Hayashi Saito Ono Endo Aoki Fujii Ota Kondo',
    variants:
      'Sato=Satou,Satoh Ito=Itou,Itoh Kato=Katou,Katoh Saito=Saitou,Saitoh Ono=Oono,Ohno Ota=Oota,Ohta Kondo=Kondou Yuto=Yuuto Junko=Jyunko',
    nationalities: 'JP JP JP JP',
    weight: 5,
  }),
  origin({
    id: 'vietnamese',
    men: 'Minh Hùng Dũng Tuấn Hải Long Nam Phong Quân Sơn Thành Trung Đức Anh Khoa Bảo Huy Cường',
    women: 'Lan Hoa Mai Linh Hương Thảo Trang Ngọc Phương Yến Hà Nhung Thu Oanh Vy Quỳnh Châu Diệp',
    families: 'Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Lương',
    variants: 'Nguyễn=Nguyen,Nguyn Đặng=Dang Đỗ=Do Huỳnh=Huynh,Hoang Vũ=Vu,Vo',
    nationalities: 'VN VN VN AU',
    weight: 4,
  }),
  origin({
    id: 'filipino',
    men: 'Jose Mark John Angelo Christian Ramon Eduardo Rodel Jericho Paolo Renato Danilo Rommel Arnel Joel Noel',
    women:
      'Maria Angelica Cristina Rosario Jasmine Marites Liezl Grace Lourdes Rowena Analyn Jocelyn Melody Corazon Divina Princess',
    families:
      'Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Torres Tomas Andrada Castillo Flores Villanueva Ramos Aquino Dizon Pangilinan Macaraeg Salonga Manalo Dela-Cruz De-Guzman Delos-Reyes San-Jose',
    variants: 'Dela-Cruz=Delacruz,De-La-Cruz Delos-Reyes=Delosreyes De-Guzman=Deguzman San-Jose=Sanjose',
    nationalities: 'PH PH PH PH',
    weight: 5,
  }),
  origin({
    id: 'nigerian',
    men: 'Chinedu Emeka Tunde Segun Ibrahim Musa Olumide Kelechi Uche Babatunde Ifeanyi Ayodele Yusuf Obinna Sunday Femi',
    women:
      'Ngozi Chioma Funke Folake Amaka Blessing Adaeze Yetunde Halima Ifeoma Kemi Nneka Patience Titilayo Uju Zainab',
    families:
      'Okafor Adeyemi Okonkwo Balogun Ibrahim Eze Ogunleye Nwosu Abubakar Adebayo Onyeka Bello Chukwu Danjuma Ekwueme Fashola Igwe Lawal Mohammed Obi Okoro Olawale Sani Uzoma Yusuf',
    variants: 'Ibrahim=Ebrahim Abubakar=Abubakr,Aboubacar Yusuf=Yusufu Chukwu=Chuku Mohammed=Muhammed',
    nationalities: 'NG NG NG GH GB',
    weight: 4,
  }),
  origin({
    id: 'indonesian',
    men: 'Budi Agus Joko Slamet Wahyu Hendra Rizky Dedi Bambang Eko Sutrisno Teguh Yanto Arif Fajar Suharto',
    women: 'Siti Dewi Sri Ratna Wulan Ayu Fitri Indah Lestari Nurul Rina Yuni Kartini Endang Tri Mega',
    families:
      'Santoso Wijaya Setiawan Hidayat Saputra Kusuma Pratama Nugroho Susanto Gunawan Siregar Nasution Simanjuntak Hartono Suryadi Utomo',
    shape: 'single',
    variants: 'Susanto=Soesanto Suryadi=Soerjadi Nugroho=Noegroho Siti=Sitti Santoso=Santosa',
    nationalities: 'ID ID ID MY',
    weight: 4,
  }),
]
